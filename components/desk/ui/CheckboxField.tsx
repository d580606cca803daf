'use client'

import { useId } from 'react'
import { Checkbox } from 'react-aria-components'
import css from './Field.module.css'
import { Icon } from './Icon.tsx'

export function CheckboxField(props: {
  label: string
  description?: string
  isSelected?: boolean
  defaultSelected?: boolean
  onChange?: (isSelected: boolean) => void
  name?: string
  value?: string
  isDisabled?: boolean
}) {
  const id = useId()
  const { label, description } = props
  return (
    <div>
      <Checkbox
        className={css.check}
        isSelected={props.isSelected}
        defaultSelected={props.defaultSelected}
        onChange={props.onChange}
        name={props.name}
        value={props.value}
        isDisabled={props.isDisabled}
        aria-describedby={description ? id : undefined}
      >
        <span className={css.box} aria-hidden="true">
          <Icon name="check" />
        </span>
        <span>{label}</span>
      </Checkbox>
      {description && (
        <p className={css.description} id={id}>
          {description}
        </p>
      )}
    </div>
  )
}
