'use client'

import { useTranslations } from 'next-intl'
import type { Answer } from '#newsroom/answer.ts'
import { toast } from '../ui/toast.ts'
import { useChange } from './use-change.ts'
import { useOrder } from './use-order.ts'

/** An order that is saved with every move. One the server refuses is taken back, and said. */
export function useSavedOrder(
  ids: number[],
  action: (input: unknown) => Promise<Answer>,
  scope: Record<string, number | null> = {},
) {
  const t = useTranslations('Desk.manage')
  const { run } = useChange(action, {
    onRefused() {
      own.reset()
      toast({ text: t('orderRefused'), kind: 'danger' })
    },
  })
  const own = useOrder(ids, (order) => {
    void run({ ...scope, ids: order })
  })
  return own
}
