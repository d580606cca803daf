import { useTranslations } from 'next-intl'
import type { Front } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import layout from '../ui/layout.module.css'
import { arrangeBlocks, type FrontUnit } from './arrangement.ts'
import { Block } from './Block.tsx'
import css from './FrontPage.module.css'
import { Latest } from './Latest.tsx'
import { Lead } from './Lead.tsx'
import { Opinion } from './Opinion.tsx'
import { PhotoStory } from './PhotoStory.tsx'
import { Row } from './Row.tsx'
import { Secondary } from './Secondary.tsx'

/** The two bands stand between blocks: after the first, and after the third. */
const OPINION_AFTER = 1
const PHOTO_STORY_AFTER = 3

/** The front page under its masthead. `name` is the paper's, for its leader and for the page before the first issue. */
export function FrontPage({ front, format, name }: { front: Front; format: PageFormat; name: string }) {
  const { lead, leadRelated, secondary, latest, opinion, photoStory } = front
  if (!lead) return <EmptyPaper name={name} />
  const units = arrangeBlocks(front.blocks)
  return (
    <>
      <div className={`${layout.wrap} ${layout.grid} ${css.top}`}>
        <div className={css.main}>
          <Lead card={lead} related={leadRelated} />
          <Secondary cards={secondary} format={format} />
        </div>
        <Latest cards={latest} format={format} />
      </div>
      <Units units={units.slice(0, OPINION_AFTER)} format={format} />
      {opinion && <Opinion opinion={opinion} name={name} />}
      <Units units={units.slice(OPINION_AFTER, PHOTO_STORY_AFTER)} format={format} />
      {photoStory && <PhotoStory story={photoStory} format={format} />}
      <Units units={units.slice(PHOTO_STORY_AFTER)} format={format} />
    </>
  )
}

function Units({ units, format }: { units: FrontUnit[]; format: PageFormat }) {
  return units.map((unit) => {
    const [block] = unit
    const key = block.section.slug
    return block.layout === 'row' ? (
      <Row key={key} blocks={unit} format={format} />
    ) : (
      <Block key={key} block={block} format={format} />
    )
  })
}

/** A paper that was set up and has not printed yet says so. */
function EmptyPaper({ name }: { name: string }) {
  const t = useTranslations('Front')
  return (
    <div className={`${layout.wrap} ${css.empty}`}>
      <h1>{t('empty')}</h1>
      <p>{t('emptyText', { name })}</p>
    </div>
  )
}
