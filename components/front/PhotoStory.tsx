import { useFormatter, useTranslations } from 'next-intl'
import { writeDigits } from '#arabic/digits.ts'
import type { Front } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { Headline } from '../ui/Headline.tsx'
import layout from '../ui/layout.module.css'
import { PictureView } from '../ui/PictureView.tsx'
import type from '../ui/type.module.css'
import css from './PhotoStory.module.css'

const WIDE = '(min-width: 1360px) 952px, (min-width: 1024px) 72vw, 100vw'
const SMALL = '(min-width: 1360px) 310px, (min-width: 1024px) 24vw, 33vw'

/** The one dark band of the page: a photo story, one wide frame and up to three small ones. */
export function PhotoStory({ story, format }: { story: NonNullable<Front['photoStory']>; format: PageFormat }) {
  const t = useTranslations()
  const list = useFormatter()
  const { card, pictures, photographers } = story
  const names = photographers.map((photographer) => <bdi key={photographer}>{photographer}</bdi>)
  return (
    <section className={css.band} aria-labelledby="photo-story">
      <article className={`${layout.wrap} ${layout.grid} ${css.story}`}>
        <div className={css.words}>
          <p className={type.kicker}>{card.kicker ?? t('Front.photoStory')}</p>
          <h2 id="photo-story" className={css.headline}>
            <a href={card.href}>
              <Headline text={card.headline} />
            </a>
          </h2>
          {card.standfirst && <p className={type.summary}>{card.standfirst}</p>}
          <p className={`${type.meta} ${css.credit}`}>
            {card.pictureCount > 0 && (
              <span>
                {t('Common.pictureCount', {
                  count: card.pictureCount,
                  number: writeDigits(String(card.pictureCount), format.digits),
                })}
              </span>
            )}
            {names.length > 0 && (
              <span>{t.rich('Common.photoBy', { names: () => list.list(names, { type: 'conjunction' }) })}</span>
            )}
          </p>
        </div>
        <div className={css.pictures}>
          {pictures.map((picture, index) => (
            <div key={picture.hash}>
              <PictureView picture={picture} shape={index === 0 ? '16x9' : '4x3'} sizes={index === 0 ? WIDE : SMALL} />
            </div>
          ))}
        </div>
      </article>
    </section>
  )
}
