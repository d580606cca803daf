import { createElement, Fragment, type ReactNode } from 'react'

/** Draws a list whose members never change places, such as the blocks of a story: children of one parent, no keys. */
export function sequence<T>(items: readonly T[], draw: (item: T, index: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(draw))
}
