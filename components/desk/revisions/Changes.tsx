import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FieldChange } from '#newsroom/stories/diff.ts'
import { Moment } from '../ui/Moment.tsx'
import { BodyChanges } from './BodyChanges.tsx'
import css from './Changes.module.css'
import { Words } from './Words.tsx'

/** What was changed, field by field, as the printed page has them: what is gone struck out, what is new underlined. */
export function Changes({ changes }: { changes: FieldChange[] }) {
  const name = useTranslations('Desk.story.fields')
  return (
    <dl className={css.fields}>
      {changes.map((change) => (
        <div key={change.field} className={css.field}>
          <dt>{name(change.field)}</dt>
          <dd data-field={change.field}>
            <Change change={change} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Change({ change }: { change: FieldChange }): ReactNode {
  const t = useTranslations('Desk.revisions')
  switch (change.kind) {
    case 'text':
      return <Words changes={change.changes} />
    case 'list':
      return (
        <ul className={css.names}>
          {change.changes.map((one) => (
            <li key={`${one.kind} ${one.text}`}>
              <Words changes={[one]} />
            </li>
          ))}
        </ul>
      )
    case 'value':
      return (
        <>
          <Replaced as="del">{<Value change={change} side="before" />}</Replaced>{' '}
          <Replaced as="ins">{<Value change={change} side="after" />}</Replaced>
        </>
      )
    case 'lead':
      return (
        <>
          {change.picture !== 'same' && <p className={css.note}>{t(`pictures.${change.picture}`)}</p>}
          <p>
            <Words changes={change.caption} />
          </p>
          {change.isArchivePhoto.length > 0 && (
            <p className={css.note}>
              {change.isArchivePhoto[1] ? <ins>{t('archive')}</ins> : <del>{t('archive')}</del>}
            </p>
          )}
        </>
      )
    case 'body':
      return <BodyChanges blocks={change.blocks} />
  }
}

function Replaced({ as: Tag, children }: { as: 'del' | 'ins'; children: ReactNode }) {
  const t = useTranslations('Desk.revisions')
  return (
    <Tag>
      <span className={css.said}>{t(Tag === 'del' ? 'deleted' : 'inserted')} </span>
      {children}
    </Tag>
  )
}

function Value({ change, side }: { change: Extract<FieldChange, { kind: 'value' }>; side: 'before' | 'after' }) {
  const t = useTranslations('Desk.revisions')
  const formats = useTranslations('Desk.story.formats')
  const value = change[side]
  if (value === null) return t(side === 'before' ? 'wasEmpty' : 'isEmpty')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return <Moment instant={value} />
  if (change.field !== 'format') return value
  const key = value as Parameters<typeof formats>[0]
  return formats.has(key) ? formats(key) : value
}
