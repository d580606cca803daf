'use client'

import type { KeyboardEvent } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import css from './RowsField.module.css'

/** What is done to one line of a list that has an order. */
export function RowTools(props: {
  labels: { up: string; down: string; remove: string }
  /** There is nothing to put it before or behind. */
  isAlone: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}) {
  const { labels, isAlone, onMove, onRemove } = props
  return (
    <span className={css.tools}>
      {!isAlone && (
        <>
          <IconButton size="small" label={labels.up} icon="up" onPress={() => onMove(-1)} />
          <IconButton size="small" label={labels.down} icon="down" onPress={() => onMove(1)} />
        </>
      )}
      <IconButton size="small" label={labels.remove} icon="close" onPress={onRemove} />
    </span>
  )
}

/** Alt and an arrow move the line that has the focus. */
export function orderKeys(onMove: (by: 1 | -1) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
}
