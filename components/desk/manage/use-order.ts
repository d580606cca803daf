'use client'

import { useLayoutEffect, useRef, useState } from 'react'

/** The order of things as the person moves them, until the server says another. */
export function useOrder(ids: number[], onChange?: (ids: number[]) => void) {
  const key = ids.join()
  const [state, setState] = useState({ key, order: ids })
  const moved = useRef<string>(undefined)
  if (state.key !== key) setState({ key, order: ids })

  // A row that changes its place in the document loses the focus; whoever moves it goes on moving it.
  useLayoutEffect(() => {
    const row = moved.current && document.querySelector(`[data-move="${moved.current}"]`)
    moved.current = undefined
    if (!row) return
    const [wanted, other] = row.querySelectorAll<HTMLButtonElement>('button')
    const button = row.hasAttribute('data-down') ? other : wanted
    ;(button?.disabled ? [wanted, other].find((one) => !one?.disabled) : button)?.focus()
  })

  function set(order: number[], movedId?: number) {
    moved.current = movedId === undefined ? undefined : String(movedId)
    setState({ key, order })
    onChange?.(order)
  }

  return {
    order: state.order,
    set,
    reset: () => setState({ key, order: ids }),
    move(id: number, step: -1 | 1) {
      const from = state.order.indexOf(id)
      const to = from + step
      if (from < 0 || to < 0 || to >= state.order.length) return
      const order = state.order.toSpliced(from, 1).toSpliced(to, 0, id)
      document.querySelector(`[data-move="${id}"]`)?.toggleAttribute('data-down', step === 1)
      set(order, id)
    },
  }
}
