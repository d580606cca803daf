import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import layout from '../ui/layout.module.css'
import { picturesFirst } from './arrangement.ts'
import { Story } from './Story.tsx'
import css from './TextBlock.module.css'

const THIRD_COLUMN = 2

/** Type only: the largest headline of the blocks with room for its summary, then two columns of stories. */
export function TextBlock({ lead, rest, format }: { lead: Card; rest: Card[]; format: PageFormat }) {
  const stories = picturesFirst(rest, 1)
  const third = rest.length > THIRD_COLUMN ? stories.slice(-THIRD_COLUMN) : []
  const second = stories.slice(0, stories.length - third.length)
  return (
    <div className={`${layout.grid} ${css.block}`}>
      <div className={css.lead}>
        <Story card={lead} format={format} level={3} size="xl" shows={['summary', 'writers']} />
      </div>
      {second.length > 0 && (
        <div className={layout.ruled}>
          <div className={layout.stack}>
            {second.map((card, index) => (
              <Story
                key={card.id}
                card={card}
                format={format}
                level={3}
                picture={index === 0 ? 'beside' : 'none'}
                shows={rest.length <= THIRD_COLUMN ? ['summary'] : []}
              />
            ))}
          </div>
        </div>
      )}
      {third.length > 0 && (
        <div className={layout.ruled}>
          <div className={layout.stack}>
            {third.map((card) => (
              <Story key={card.id} card={card} format={format} level={3} shows={['summary']} />
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
