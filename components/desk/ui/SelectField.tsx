'use client'

import { useTranslations } from 'next-intl'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import fieldCss from './Field.module.css'
import { FieldNote } from './FieldNote.tsx'
import { Icon } from './Icon.tsx'
import type { Option } from './options.ts'
import css from './Popover.module.css'

export interface SelectFieldProps {
  label: string
  hideLabel?: boolean
  options: Option[]
  value?: string | null
  defaultValue?: string
  onChange?: (id: string) => void
  name?: string
  description?: string
  error?: string
  placeholder?: string
  isRequired?: boolean
  isDisabled?: boolean
}

/** One of a few. For many, or for what is looked up, see `ComboField`. */
export function SelectField(props: SelectFieldProps) {
  const t = useTranslations('Desk.ui')
  const { label, hideLabel, options, description, error, onChange, isRequired } = props
  return (
    <Select
      className={fieldCss.field}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={(key) => {
        if (key !== null) onChange?.(String(key))
      }}
      name={props.name}
      placeholder={props.placeholder ?? t('choose')}
      isRequired={isRequired}
      isDisabled={props.isDisabled}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className={classNames(fieldCss.label, hideLabel && fieldCss.hidden, isRequired && fieldCss.required)}>
        {label}
      </Label>
      <Button className={classNames(css.select, error && css.invalid)}>
        <SelectValue />
        <Icon name="down" />
      </Button>
      <FieldNote description={description} error={error} />
      <Popover className={css.popover} offset={4}>
        <ListBox className={css.list} items={options}>
          {(option) => (
            <ListBoxItem className={css.option} id={option.id} textValue={option.label}>
              <span className={css.words}>
                {option.label}
                {option.detail && <span className={css.detail}>{option.detail}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
