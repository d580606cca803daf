import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { classNames } from '../ui/class-names.ts'
import layout from '../ui/layout.module.css'
import { picturesFirst } from './arrangement.ts'
import css from './PictureBlock.module.css'
import { Story } from './Story.tsx'

const THUMBS = 2

/** A wide photograph over the block's lead, and beside it a list: two thumbs, then type. */
export function PictureBlock({ lead, rest, format }: { lead: Card; rest: Card[]; format: PageFormat }) {
  return (
    <div className={classNames(layout.grid, css.block, rest.length === 0 && css.alone)}>
      <Story card={lead} format={format} level={3} size="xl" picture="above" shows={['summary', 'writers']} />
      {rest.length > 0 && (
        <div className={layout.ruled}>
          <div className={layout.stack}>
            {picturesFirst(rest, THUMBS).map((card, index) => (
              <Story
                key={card.id}
                card={card}
                format={format}
                level={3}
                picture={index < THUMBS ? 'beside' : 'none'}
                shows={index === THUMBS || rest.length < THUMBS ? ['summary'] : []}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
