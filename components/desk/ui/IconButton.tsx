'use client'

import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import css from './Button.module.css'
import { Icon, type IconName, isIconName } from './Icon.tsx'

/** A button without words to see; its label is said, and shown to whoever rests on it. */
export function IconButton(props: {
  label: string
  /** One of the desk's icons by name, or a drawing of the caller's. */
  icon: IconName | ReactNode
  kind?: 'plain' | 'quiet' | 'danger'
  size?: 'small'
  isDisabled?: boolean
  isPressed?: boolean
  onPress?: () => void
}) {
  const { label, icon, kind = 'quiet', size, isPressed } = props
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton
        className={classNames(css.button, css.icon, css[kind], size && css.small)}
        aria-label={label}
        aria-pressed={isPressed}
        isDisabled={props.isDisabled}
        onPress={props.onPress}
      >
        {isIconName(icon) ? <Icon name={icon} /> : icon}
      </AriaButton>
      <Tooltip className={css.tip} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
