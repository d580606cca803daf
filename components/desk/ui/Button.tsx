'use client'

import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import css from './Button.module.css'

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

export interface ButtonProps {
  kind?: ButtonKind
  size?: 'small'
  type?: 'button' | 'submit' | 'reset'
  isDisabled?: boolean
  /** What it began is under way: it cannot be pressed again, and keeps its focus and its width. */
  isPending?: boolean
  onPress?: () => void
  autoFocus?: boolean
  /** Id of the form it belongs to when it stands outside. */
  form?: string
  name?: string
  value?: string
  children: ReactNode
  'aria-label'?: string
  'aria-describedby'?: string
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', size, type = 'button', isPending, children } = props
  return (
    <AriaButton
      className={classNames(css.button, css[kind], size && css.small, isPending && css.pending)}
      type={type}
      isDisabled={props.isDisabled}
      isPending={isPending}
      onPress={props.onPress}
      autoFocus={props.autoFocus}
      form={props.form}
      name={props.name}
      value={props.value}
      aria-label={props['aria-label']}
      aria-describedby={props['aria-describedby']}
    >
      <span className={css.words}>{children}</span>
      {isPending && (
        <span className={css.wait} aria-hidden="true">
          <span className={css.spinner} />
        </span>
      )}
    </AriaButton>
  )
}
