import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import layout from '../ui/layout.module.css'
import css from './Secondary.module.css'
import { Story } from './Story.tsx'

const SIZES = '(min-width: 1024px) 300px, (min-width: 600px) 58vw, 100vw'
const SHOWS = ['kicker', 'summary', 'writers'] as const

/**
 * The stories under the lead. Only the first has its photograph: the second, of the same size in type alone, is not a
 * lesser story, and two photographs here would answer the lead's.
 */
export function Secondary({ cards, format }: { cards: Card[]; format: PageFormat }) {
  if (cards.length === 0) return null
  return (
    <div className={css.secondary}>
      {cards.map((card, index) => (
        <div key={card.id} className={index > 0 ? layout.ruled : css.first}>
          <Story
            card={card}
            format={format}
            level={2}
            size="l"
            picture={index === 0 ? 'above' : 'none'}
            shape="4x3"
            sizes={SIZES}
            shows={SHOWS}
          />
        </div>
      ))}
    </div>
  )
}
