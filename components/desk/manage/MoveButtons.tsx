'use client'

import { useTranslations } from 'next-intl'
import { IconButton } from '../ui/IconButton.tsx'

/** Up and down one place. `useOrder` finds them by `data-move`, to give the focus back. */
export function MoveButtons(props: {
  id: number
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (step: -1 | 1) => void
}) {
  const { id, name, isFirst, isLast, onMove } = props
  const t = useTranslations('Desk.manage')
  return (
    <span data-move={id}>
      <IconButton size="small" label={t('up', { name })} icon="up" isDisabled={isFirst} onPress={() => onMove(-1)} />
      <IconButton size="small" label={t('down', { name })} icon="down" isDisabled={isLast} onPress={() => onMove(1)} />
    </span>
  )
}
