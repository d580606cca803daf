import { useTranslations } from 'next-intl'
import type { BlockChange } from '#newsroom/stories/diff-body.ts'
import css from './Changes.module.css'
import { Words } from './Words.tsx'

/** Paragraphs that stay the same are shown beside a change, for the sense; more of them are folded away. */
const AROUND = 1

export function BodyChanges({ blocks }: { blocks: BlockChange[] }) {
  const t = useTranslations('Desk.revisions')
  return groups(blocks).map((group) =>
    group.isFolded ? (
      <details key={group.at} className={css.folded}>
        <summary>{t('unchanged', { count: group.blocks.length })}</summary>
        <Blocks blocks={group.blocks} />
      </details>
    ) : (
      <Blocks key={group.at} blocks={group.blocks} />
    ),
  )
}

function Blocks({ blocks }: { blocks: Group['blocks'] }) {
  return blocks.map(({ at, block }) => <OneBlock key={at} block={block} />)
}

function OneBlock({ block }: { block: BlockChange }) {
  const t = useTranslations('Desk.revisions')
  const { kind, type, changes } = block
  const isPlain = type === 'paragraph' && changes.length > 0
  return (
    <div className={css.block} data-kind={kind} data-type={type}>
      {(!isPlain || kind === 'moved' || kind === 'dressed') && (
        <p className={css.note}>
          {!isPlain && t(`blocks.${type}`)}
          {(kind === 'deleted' || kind === 'inserted') && changes.length === 0 && <> - {t(kind)}</>}
          {kind === 'moved' && <> {t('moved')}</>}
          {kind === 'dressed' && <> {t('dressed')}</>}
        </p>
      )}
      {changes.length > 0 && (
        <p>
          <Words changes={changes} />
        </p>
      )}
    </div>
  )
}

interface Group {
  /** Index of its first block. */
  at: number
  isFolded: boolean
  blocks: { at: number; block: BlockChange }[]
}

function groups(blocks: BlockChange[]): Group[] {
  const isNear = (at: number) =>
    blocks.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((block) => block.kind !== 'same')
  const found: Group[] = []
  for (const [at, block] of blocks.entries()) {
    const isFolded = !isNear(at)
    const last = found.at(-1)
    if (last?.isFolded === isFolded) last.blocks.push({ at, block })
    else found.push({ at, isFolded, blocks: [{ at, block }] })
  }
  return found
}
