'use client'

import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import buttonCss from './Button.module.css'
import { Icon, type IconName } from './Icon.tsx'
import { Keys } from './Keys.tsx'
import css from './Popover.module.css'

export interface MenuEntry {
  id: string
  label: string
  detail?: string
  kind?: 'danger'
  /** Goes there instead of calling `onAction`. */
  href?: string
  /** Keys as `useShortcut` takes them, shown beside the words. */
  shortcut?: string
  isDisabled?: boolean
  /** Marks the one that holds now. */
  isCurrent?: boolean
}

/** A button that opens a list of things to do. With an icon its label is only said, not shown. */
export function MenuButton(props: {
  label: string
  items: MenuEntry[]
  onAction?: (id: string) => void
  kind?: 'primary' | 'plain' | 'quiet'
  size?: 'small'
  icon?: IconName
  isDisabled?: boolean
  /** It was asked for before it was there. */
  isOpenAtFirst?: boolean
}) {
  const { label, items, onAction, kind = 'plain', size, icon } = props
  const look = classNames(buttonCss.button, buttonCss[kind], size && buttonCss.small, icon && buttonCss.icon)
  return (
    <MenuTrigger defaultOpen={props.isOpenAtFirst}>
      <Button className={look} aria-label={icon && label} isDisabled={props.isDisabled}>
        {icon ? (
          <Icon name={icon} />
        ) : (
          <>
            {label}
            <Icon name="down" />
          </>
        )}
      </Button>
      <Popover className={css.popover} placement="bottom end" offset={4}>
        <Menu className={css.list} onAction={(key) => onAction?.(String(key))}>
          {items.map((item) => (
            <MenuItem
              className={classNames(css.option, item.kind === 'danger' && css.danger)}
              id={item.id}
              key={item.id}
              href={item.href}
              textValue={item.label}
              isDisabled={item.isDisabled}
            >
              <span className={css.words}>
                {item.label}
                {item.detail && <span className={css.detail}>{item.detail}</span>}
              </span>
              {item.isCurrent && <Icon name="check" />}
              {item.shortcut && <Keys keys={item.shortcut} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
