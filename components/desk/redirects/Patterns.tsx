'use client'

import { useTranslations } from 'next-intl'
import type { ManagedRule } from '#newsroom/redirects/load.ts'
import { MoveButtons } from '../manage/MoveButtons.tsx'
import { useChange } from '../manage/use-change.ts'
import { useOrder } from '../manage/use-order.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { toast } from '../ui/toast.ts'
import css from './Redirects.module.css'
import { RuleCells, type RuleHandlers, useRuleColumns } from './RuleCells.tsx'
import type { RedirectActions } from './redirect-actions.ts'

/** Rules for many addresses that look alike, in the order in which they are tried. */
export function Patterns(props: { patterns: ManagedRule[]; order: RedirectActions['order'] } & RuleHandlers) {
  const { patterns, order: orderAction, ...handlers } = props
  const t = useTranslations('Desk.redirects')
  const m = useTranslations('Desk.manage')
  const columns = useRuleColumns()
  const { run } = useChange(orderAction, {
    onRefused() {
      toast({ text: m('orderRefused'), kind: 'danger' })
      reset()
    },
  })
  const { order, move, reset } = useOrder(
    patterns.map((rule) => rule.id),
    (ids) => void run({ ids }),
  )
  const shown = order.flatMap((id) => patterns.find((rule) => rule.id === id) ?? [])
  if (patterns.length === 0) return <Empty text={t('nonePatterns')} />
  return (
    <div className={css.sheet}>
      <p className={css.quiet}>{t('patternsNote')}</p>
      <DataTable label={t('views.patterns')} columns={[{ id: 'order', label: t('order'), kind: 'action' }, ...columns]}>
        {shown.map((rule, index) => (
          <tr key={rule.id}>
            <td className={css.order}>
              <MoveButtons
                id={rule.id}
                name={rule.source}
                isFirst={index === 0}
                isLast={index === shown.length - 1}
                onMove={(step) => move(rule.id, step)}
              />
            </td>
            <RuleCells rule={rule} {...handlers} />
          </tr>
        ))}
      </DataTable>
    </div>
  )
}
