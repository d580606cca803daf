import { useTranslations } from 'next-intl'
import { writeDigits } from '#arabic/digits.ts'
import { isLongHeadline } from '#arabic/headline.ts'
import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { Shape } from '#newsroom/media/picture.ts'
import { classNames } from '../ui/class-names.ts'
import { Headline } from '../ui/Headline.tsx'
import { Moment } from '../ui/Moment.tsx'
import { PictureView } from '../ui/PictureView.tsx'
import type from '../ui/type.module.css'
import { Kicker } from './Kicker.tsx'
import css from './Story.module.css'
import { Writers } from './Writers.tsx'

/** What is printed besides the headline. `kicker` puts the section above a story that has no kicker of its own. */
export type StoryDetail = 'kicker' | 'summary' | 'writers' | 'time' | 'date'
export type StorySize = 'xl' | 'l' | 'm' | 's'

const SIZES = {
  above: '(min-width: 1360px) 734px, (min-width: 1024px) 54vw, (min-width: 600px) 60vw, 100vw',
  beside: '168px',
}

/**
 * A story in a list: on the front page, in a listing, under an article. The headline's link covers the whole story;
 * the links of the kicker stay above it.
 */
export function Story(props: {
  card: Card
  format: PageFormat
  /** Rank of the heading. */
  level: 2 | 3 | 4
  /** Size of the headline; `s` is a Naskh line in a list. */
  size?: StorySize
  /** Where the picture stands, when the story has one and there is room: 16:9 above, or a 3:2 thumb at the end. */
  picture?: 'above' | 'beside' | 'none'
  shape?: Shape
  /** The `sizes` of the picture. */
  sizes?: string
  shows?: readonly StoryDetail[]
}) {
  const { card, format, size = 'm', picture: place = 'none', shows = [] } = props
  const t = useTranslations('Common')
  const Heading = `h${props.level}` as const
  const picture = place === 'none' ? null : card.picture
  return (
    <article className={classNames(css.story, css[size], picture && css[place])}>
      {picture && (
        <div className={css.picture}>
          <PictureView
            picture={picture}
            shape={props.shape ?? (place === 'beside' ? '4x3' : '16x9')}
            sizes={props.sizes ?? SIZES[place === 'beside' ? 'beside' : 'above']}
          />
        </div>
      )}
      <div className={css.words}>
        <Kicker card={card} place={shows.includes('kicker') ? 'mixed' : 'section'} />
        <Heading className={classNames(css.headline, isLongHeadline(card.headline) && css.long)}>
          <a href={card.href}>
            <Headline text={card.headline} />
          </a>
        </Heading>
        {shows.includes('summary') && card.standfirst && (
          <p className={`${type.summary} ${css.summary}`}>{card.standfirst}</p>
        )}
        {shows.includes('writers') && <Writers writers={card.writers} />}
        {card.pictureCount > 0 && (
          <p className={type.meta}>
            {t('pictureCount', {
              count: card.pictureCount,
              number: writeDigits(String(card.pictureCount), format.digits),
            })}
          </p>
        )}
        {(shows.includes('time') || shows.includes('date')) && (
          <p className={type.meta}>
            <Moment instant={card.publishedAt} format={format} style={shows.includes('time') ? 'ago' : 'date'} />
          </p>
        )}
      </div>
    </article>
  )
}
