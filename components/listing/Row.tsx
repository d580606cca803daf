import { useFormatter, useTranslations } from 'next-intl'
import { writeDigits } from '#arabic/digits.ts'
import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { Kicker } from '../front/Kicker.tsx'
import { Writers } from '../front/Writers.tsx'
import { classNames } from '../ui/class-names.ts'
import { Headline } from '../ui/Headline.tsx'
import { Moment } from '../ui/Moment.tsx'
import { PictureView } from '../ui/PictureView.tsx'
import type from '../ui/type.module.css'
import css from './Row.module.css'

interface RowProps {
  card: Card
  /** The section's own list, or one where each story says its section. */
  place: 'section' | 'mixed'
  showsWriters: boolean
  format: PageFormat
}

/** A story of a listing: when, what, and a picture; an opinion without one shows its writer's face. */
export function Row(props: RowProps) {
  const { card, format } = props
  const isOpinion = card.format === 'opinion'
  const face = isOpinion ? (card.writers[0]?.portrait ?? null) : null
  return (
    <article className={classNames(css.row, isOpinion && css.opinion)}>
      {isOpinion ? <OpinionWords {...props} /> : <Words {...props} />}
      <p className={css.time}>
        <Moment instant={card.publishedAt} format={format} style="ago" />
      </p>
      {card.picture ? (
        <div className={css.picture}>
          <PictureView
            picture={card.picture}
            shape="16x9"
            sizes="(min-width: 1024px) 300px, (min-width: 600px) 216px, 125px"
            alt=""
          />
        </div>
      ) : (
        face && (
          <div className={css.face}>
            <PictureView picture={face} shape="1x1" sizes="104px" alt="" />
          </div>
        )
      )}
    </article>
  )
}

function Words({ card, place, showsWriters, format }: RowProps) {
  const t = useTranslations('Common')
  return (
    <div className={css.words}>
      <Kicker card={card} place={place} />
      <Head card={card} />
      {card.standfirst && <p className={classNames(type.summary, css.summary)}>{card.standfirst}</p>}
      {showsWriters && <Writers writers={card.writers} />}
      {card.pictureCount > 0 && (
        <p className={type.meta}>
          {t('pictureCount', {
            count: card.pictureCount,
            number: writeDigits(String(card.pictureCount), format.digits),
          })}
        </p>
      )}
    </div>
  )
}

/** An opinion is somebody's: the name stands above the headline, the job under it. */
function OpinionWords({ card, place, showsWriters }: RowProps) {
  const format = useFormatter()
  const names = card.writers.map(({ name }) => <bdi key={name}>{name}</bdi>)
  const job = card.writers.length === 1 ? card.writers[0]?.job : null
  return (
    <div className={css.words}>
      {showsWriters && names.length > 0 ? (
        <p className={type.kicker}>{format.list(names)}</p>
      ) : (
        <Kicker card={card} place={place} />
      )}
      <Head card={card} />
      {card.standfirst && <p className={classNames(type.summary, css.summary)}>{card.standfirst}</p>}
      {showsWriters && job && <p className={type.meta}>{job}</p>}
    </div>
  )
}

function Head({ card }: { card: Card }) {
  return (
    <h2 className={css.headline}>
      <a href={card.href}>
        <Headline text={card.headline} />
      </a>
    </h2>
  )
}
