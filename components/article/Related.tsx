import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { Story } from '../front/Story.tsx'
import css from './Related.module.css'

/** Stories on the same matter, four at most: two with pictures, large and small, then two of type alone. */
export function Related({ cards, format }: { cards: Card[]; format: PageFormat }) {
  const t = useTranslations('Article')
  const id = useId()
  if (cards.length === 0) return null
  // The first places show pictures: a story without one gives its place to the next that has.
  const [large, small, ...plain] = cards.toSorted((a, b) => Number(a.picture === null) - Number(b.picture === null))
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={css.heading}>
        {t('related')}
      </h2>
      <div className={css.stories} data-count={cards.length}>
        {large && <Story card={large} format={format} level={3} size="l" picture="above" shows={['kicker', 'date']} />}
        {small && (
          <Story card={small} format={format} level={3} picture="above" shape="4x3" shows={['kicker', 'date']} />
        )}
        {plain.map((card) => (
          <Story key={card.id} card={card} format={format} level={3} shows={['kicker', 'date']} />
        ))}
      </div>
    </section>
  )
}
