'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import css from './Field.module.css'
import { Icon } from './Icon.tsx'

/** Words to look for. Escape empties it. */
export function SearchField(props: {
  label: string
  hideLabel?: boolean
  placeholder?: string
  name?: string
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onSubmit?: (value: string) => void
  autoFocus?: boolean
  inputRef?: Ref<HTMLInputElement>
}) {
  const t = useTranslations('Desk.ui')
  const { label, hideLabel = true, placeholder, onSubmit } = props
  return (
    <AriaSearchField
      className={classNames(css.field, css.search)}
      name={props.name}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={props.onChange}
      onSubmit={onSubmit}
      autoFocus={props.autoFocus}
      autoComplete="off"
    >
      <Label className={classNames(css.label, hideLabel && css.hidden)}>{label}</Label>
      <div className={css.group}>
        <span className={css.lens} aria-hidden="true">
          <Icon name="search" />
        </span>
        <Input className={css.input} ref={props.inputRef} placeholder={placeholder ?? label} dir="auto" />
        <Button className={css.within} aria-label={t('clear')}>
          <Icon name="close" />
        </Button>
      </div>
    </AriaSearchField>
  )
}
