'use client'

import type { ReactNode } from 'react'
import { useSetting } from '../setting.ts'
import css from './blocks.module.css'

/** What can be done to a block, shown while it is selected or worked in. */
export function BlockTools({ label, children }: { label: string; children: ReactNode }) {
  const { isReadOnly } = useSetting()
  if (isReadOnly) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form; these are buttons.
    <div className={css.tools} role="group" aria-label={label}>
      {children}
    </div>
  )
}

export function Tool(props: {
  label: string
  isOn?: boolean
  isDisabled?: boolean
  onPress(): void
  children?: ReactNode
}) {
  return (
    <button
      type="button"
      className={css.tool}
      aria-label={props.children ? props.label : undefined}
      title={props.children ? props.label : undefined}
      aria-pressed={props.isOn}
      disabled={props.isDisabled}
      onClick={props.onPress}
    >
      {props.children ?? props.label}
    </button>
  )
}
