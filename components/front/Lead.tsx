import { useTranslations } from 'next-intl'
import { isLongHeadline } from '#arabic/headline.ts'
import type { Card } from '#newsroom/articles/views.ts'
import type { Picture } from '#newsroom/media/picture.ts'
import { Credit } from '../ui/Credit.tsx'
import { Headline } from '../ui/Headline.tsx'
import { PictureView } from '../ui/PictureView.tsx'
import type from '../ui/type.module.css'
import { Kicker } from './Kicker.tsx'
import { kickerOf } from './kicker.ts'
import css from './Lead.module.css'
import { Writers } from './Writers.tsx'

const SIZES = '(min-width: 1360px) 632px, (min-width: 1024px) 46vw, (min-width: 600px) 58vw, 100vw'

/** The one lead story: the headline across, its text beside the photograph; without one, type under a rule. */
export function Lead({ card, related }: { card: Card; related: Card[] }) {
  const { picture } = card
  return (
    <article className={`${css.lead} ${picture ? css.pictured : css.bare}`}>
      {picture && <LeadPicture picture={picture} />}
      <div className={css.head}>
        <Kicker card={card} place="mixed" />
        <h1 className={isLongHeadline(card.headline) ? css.long : undefined}>
          <a href={card.href}>
            <Headline text={card.headline} />
          </a>
        </h1>
      </div>
      <div className={css.text}>
        {card.standfirst && <p className={type.standfirst}>{card.standfirst}</p>}
        <Writers writers={card.writers} />
      </div>
      <Related cards={related} />
    </article>
  )
}

function LeadPicture({ picture }: { picture: Picture }) {
  const t = useTranslations('Common')
  const { caption, credit, isArchivePhoto } = picture
  return (
    <figure className={css.figure}>
      <PictureView picture={picture} shape="4x3" sizes={SIZES} priority />
      {(caption || credit || isArchivePhoto) && (
        <figcaption className={`${type.meta} ${css.caption}`}>
          {isArchivePhoto && <span className={css.archive}>{t('archivePhoto')}</span>}
          {caption && <span>{caption}</span>}
          {credit && (
            <span>
              <Credit credit={credit} />
            </span>
          )}
        </figcaption>
      )}
    </figure>
  )
}

/** More of the same story, each with a word in the accent that says what it is. */
function Related({ cards }: { cards: Card[] }) {
  const t = useTranslations()
  if (cards.length === 0) return null
  return (
    <ul className={css.related} aria-label={t('Front.related')}>
      {cards.map((card) => {
        const kicker = kickerOf(card, 'section')
        return (
          <li key={card.id}>
            <a href={card.href}>
              {kicker && (
                <span className={css.word}>
                  {'format' in kicker ? t(`Common.formats.${kicker.format}`) : kicker.text}
                </span>
              )}{' '}
              <Headline text={card.headline} />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
