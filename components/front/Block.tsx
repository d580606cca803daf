import type { FrontBlock } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import layout from '../ui/layout.module.css'
import css from './Block.module.css'
import { PictureBlock } from './PictureBlock.tsx'
import { SectionHead } from './SectionHead.tsx'
import { Subsections } from './Subsections.tsx'
import { TallBlock } from './TallBlock.tsx'
import { TextBlock } from './TextBlock.tsx'

const COMPOSITIONS = { picture: PictureBlock, text: TextBlock, tall: TallBlock } as const

/** One section across the page, in one of three compositions: neighbours never look alike. */
export function Block({ block, format }: { block: FrontBlock; format: PageFormat }) {
  const { section, cards } = block
  const Composition = block.layout === 'row' ? PictureBlock : COMPOSITIONS[block.layout]
  const [lead, ...rest] = cards
  if (!lead) return null
  return (
    <section className={`${layout.wrap} ${css.block}`} aria-labelledby={`section-${section.slug}`}>
      <SectionHead title={section.name} href={section.href} id={`section-${section.slug}`}>
        <Subsections section={section} />
      </SectionHead>
      <Composition lead={lead} rest={rest} format={format} />
    </section>
  )
}
