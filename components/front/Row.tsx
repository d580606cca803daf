import type { FrontBlock } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { classNames } from '../ui/class-names.ts'
import layout from '../ui/layout.module.css'
import { type FrontUnit, picturesFirst } from './arrangement.ts'
import css from './Row.module.css'
import { SectionHead } from './SectionHead.tsx'
import { Story } from './Story.tsx'

const WIDE = '(min-width: 1024px) 296px, (min-width: 600px) 44vw,'
const WIDE_IN_THREE = '(min-width: 1360px) 406px, (min-width: 600px) 32vw,'

/**
 * Compact sections: two share the width, each a photograph beside a list; three, each a photograph over a
 * list; one alone lays its stories out in a row. Without a photograph its place is taken by type, a size up.
 */
export function Row({ blocks, format }: { blocks: FrontUnit; format: PageFormat }) {
  return (
    <div
      className={classNames(layout.wrap, css.row, blocks.length === 2 && css.pair, blocks.length === 3 && css.triple)}
    >
      {blocks.map((block, index) => (
        <Compact
          key={block.section.slug}
          block={block}
          format={format}
          sizes={`${blocks.length === 3 ? WIDE_IN_THREE : WIDE} ${index === 0 ? '100vw' : '38vw'}`}
        />
      ))}
    </div>
  )
}

function Compact({ block, format, sizes }: { block: FrontBlock; format: PageFormat; sizes: string }) {
  const { section, cards } = block
  const [lead, ...rest] = picturesFirst(cards, 1)
  if (!lead) return null
  const id = `section-${section.slug}`
  return (
    <section className={css.section} aria-labelledby={id}>
      <SectionHead title={section.name} href={section.href} id={id} />
      <div className={css.stories}>
        <div className={css.lead}>
          <Story
            card={lead}
            format={format}
            level={3}
            size={lead.picture ? 'm' : 'l'}
            picture="above"
            shape="4x3"
            sizes={sizes}
            shows={rest.length === 0 || !lead.picture ? ['summary', 'writers'] : []}
          />
        </div>
        {rest.length > 0 && (
          <div className={css.rest}>
            {rest.map((card) => (
              <Story key={card.id} card={card} format={format} level={3} size="s" />
            ))}
          </div>
        )}
      </div>
    </section>
  )
}
