import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import layout from '../ui/layout.module.css'
import { PictureView } from '../ui/PictureView.tsx'
import { picturesFirst } from './arrangement.ts'
import { Story } from './Story.tsx'
import css from './TallBlock.module.css'

const TALL_SIZES = '(min-width: 1360px) 520px, (min-width: 1024px) 40vw, (min-width: 600px) 45vw, 100vw'
const SMALL_SIZES = '(min-width: 1024px) 296px, (min-width: 600px) 46vw, 100vw'

/** Stories of the narrow column; those after them are lines under the block's lead. */
const COLUMN = 2

/** A tall photograph, its story beside it, and a narrow column that opens with a photograph of its own. */
export function TallBlock({ lead, rest, format }: { lead: Card; rest: Card[]; format: PageFormat }) {
  const stories = picturesFirst(rest, 1)
  const lines = stories.slice(COLUMN)
  return (
    <div className={`${layout.grid} ${css.block}`}>
      {lead.picture && (
        <div className={css.picture}>
          <PictureView
            picture={lead.picture}
            shape={lead.picture.height > lead.picture.width ? 'whole' : '1x1'}
            sizes={TALL_SIZES}
          />
        </div>
      )}
      <div className={css.lead}>
        <Story card={lead} format={format} level={3} size="xl" shows={['summary', 'writers']} />
        {lines.length > 0 && (
          <div className={css.lines}>
            {lines.map((card) => (
              <Story key={card.id} card={card} format={format} level={3} size="s" />
            ))}
          </div>
        )}
      </div>
      {rest.length > 0 && (
        <div className={`${layout.ruled} ${css.rest}`}>
          <div className={layout.stack}>
            {stories.slice(0, COLUMN).map((card, index) => (
              <Story
                key={card.id}
                card={card}
                format={format}
                level={3}
                picture={index === 0 ? 'above' : 'none'}
                shape="4x3"
                sizes={SMALL_SIZES}
                shows={index === 1 ? ['summary'] : []}
              />
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
