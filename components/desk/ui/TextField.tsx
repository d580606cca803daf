'use client'

import type { CSSProperties } from 'react'
import { TextField as AriaTextField, Input, Label, TextArea } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import css from './Field.module.css'
import { FieldNote } from './FieldNote.tsx'

export interface TextFieldProps {
  label: string
  hideLabel?: boolean
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onBlur?: () => void
  name?: string
  description?: string
  /** In words; see `useRefusalWords`. */
  error?: string
  isMultiline?: boolean
  /** Lines to begin with; a text of several lines grows. */
  rows?: number
  /** What is typed has its own direction: `ltr` for an address of mail or web. */
  dir?: 'rtl' | 'ltr' | 'auto'
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search'
  inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'url'
  isRequired?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  autoComplete?: string
  autoFocus?: boolean
  maxLength?: number
  placeholder?: string
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, description, error, isMultiline, rows = 3, dir, isRequired } = props
  const style: CSSProperties & { '--rows': number } = { '--rows': rows }
  return (
    <AriaTextField
      className={css.field}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={props.onChange}
      onBlur={props.onBlur}
      name={props.name}
      type={isMultiline ? undefined : props.type}
      inputMode={props.inputMode}
      isRequired={isRequired}
      isDisabled={props.isDisabled}
      isReadOnly={props.isReadOnly}
      isInvalid={Boolean(error)}
      // The newsroom's schemas decide, and its messages speak the language of the person.
      validationBehavior="aria"
      autoComplete={props.autoComplete ?? 'off'}
      autoFocus={props.autoFocus}
      maxLength={props.maxLength}
    >
      <Label className={classNames(css.label, hideLabel && css.hidden, isRequired && css.required)}>{label}</Label>
      {isMultiline ? (
        <TextArea className={css.input} rows={rows} dir={dir} style={style} placeholder={props.placeholder ?? ' '} />
      ) : (
        <Input className={css.input} dir={dir} placeholder={props.placeholder ?? ' '} />
      )}
      <FieldNote description={description} error={error} />
    </AriaTextField>
  )
}
