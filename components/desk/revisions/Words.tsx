import { useTranslations } from 'next-intl'
import type { WordChange } from '#arabic/words-diff.ts'
import css from './Changes.module.css'

const ELEMENT = { same: 'span', deleted: 'del', inserted: 'ins' } as const

/** A text with what was taken out of it and put into it, whole words at a time. */
export function Words({ changes }: { changes: WordChange[] }) {
  const t = useTranslations('Desk.revisions')
  return (
    <span className={css.words} dir="auto">
      {changes.map(({ kind, text }, index) => {
        const Tag = ELEMENT[kind]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name
          <Tag key={index}>
            {kind !== 'same' && <span className={css.said}>{t(kind)} </span>}
            {text}
          </Tag>
        )
      })}
    </span>
  )
}
