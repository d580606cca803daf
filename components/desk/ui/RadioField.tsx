'use client'

import { Label, Radio, RadioGroup } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import fieldCss from './Field.module.css'
import { FieldNote } from './FieldNote.tsx'
import type { Option } from './options.ts'
import css from './RadioField.module.css'

/** One of a few, all in sight. */
export function RadioField(props: {
  label: string
  hideLabel?: boolean
  options: Option[]
  value?: string | null
  defaultValue?: string
  onChange?: (id: string) => void
  name?: string
  description?: string
  error?: string
  isDisabled?: boolean
  /** Beside one another where there is room. */
  isAcross?: boolean
}) {
  const { label, hideLabel, options, description, error } = props
  return (
    <RadioGroup
      className={fieldCss.field}
      value={props.value}
      defaultValue={props.defaultValue}
      onChange={props.onChange}
      name={props.name}
      isDisabled={props.isDisabled}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      orientation={props.isAcross ? 'horizontal' : 'vertical'}
    >
      <Label className={classNames(fieldCss.label, hideLabel && fieldCss.hidden)}>{label}</Label>
      <div className={classNames(css.options, props.isAcross && css.across)}>
        {options.map((option) => (
          <Radio className={`${fieldCss.check} ${css.radio}`} value={option.id} key={option.id}>
            <span className={css.dot} aria-hidden="true" />
            <span className={css.words}>
              {option.label}
              {option.detail && <span className={css.detail}>{option.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNote description={description} error={error} />
    </RadioGroup>
  )
}
