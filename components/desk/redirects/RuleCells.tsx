'use client'

import { useTranslations } from 'next-intl'
import type { ManagedRule } from '#newsroom/redirects/load.ts'
import { classNames } from '../../ui/class-names.ts'
import { cellClass } from '../ui/DataTable.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { Moment } from '../ui/Moment.tsx'
import { AddressText } from './AddressText.tsx'
import css from './Redirects.module.css'

export interface RuleHandlers {
  onEdit: (rule: ManagedRule) => void
  onRemove: (rule: ManagedRule) => void
  onTry: (source: string) => void
}

/** The columns that every list of rules has. */
export function useRuleColumns() {
  const t = useTranslations('Desk.redirects.columns')
  return [
    { id: 'source', label: t('source') },
    { id: 'target', label: t('target') },
    { id: 'type', label: t('type') },
    { id: 'hits', label: t('hits'), kind: 'number' as const },
    { id: 'lastHit', label: t('lastHit') },
    { id: 'actions', label: t('actions'), kind: 'action' as const },
  ]
}

/** One rule: what is asked for, and where it leads. */
export function RuleCells({ rule, onEdit, onRemove, onTry }: { rule: ManagedRule } & RuleHandlers) {
  const t = useTranslations('Desk.redirects')
  const { source, target, isTemporary, note } = rule
  const type = target === null ? 'gone' : isTemporary ? 'temporary' : 'permanent'
  return (
    <>
      <td className={css.from}>
        <button type="button" className={css.open} onClick={() => onEdit(rule)}>
          <AddressText address={source} />
        </button>
        {note && <span className={css.note}>{note}</span>}
      </td>
      <td className={css.to}>
        {target === null ? (
          <span className={css.quiet}>{t('gone')}</span>
        ) : (
          <a href={target.includes('{') ? undefined : target} target="_blank" rel="noopener">
            <AddressText address={target} />
          </a>
        )}
      </td>
      <td>{t(`types.${type}`)}</td>
      <td className={classNames(cellClass.number, css.hits)} data-label={t('columns.hits')}>
        {rule.hits}
      </td>
      <td>
        <LastHit at={rule.lastHitAt} />
      </td>
      <td className={classNames(cellClass.action, css.more)}>
        <MenuButton
          kind="quiet"
          size="small"
          icon="more"
          label={t('more', { source })}
          items={[
            { id: 'edit', label: t('edit') },
            ...(rule.kind === 'exact' ? [{ id: 'try', label: t('tryThis') }] : []),
            { id: 'remove', label: t('remove'), kind: 'danger' },
          ]}
          onAction={(id) => {
            if (id === 'edit') onEdit(rule)
            if (id === 'try') onTry(source)
            if (id === 'remove') onRemove(rule)
          }}
        />
      </td>
    </>
  )
}

export function LastHit({ at }: { at: number | null }) {
  const t = useTranslations('Desk.redirects')
  return at === null ? <span className={css.quiet}>{t('never')}</span> : <Moment instant={at} style="ago" />
}
