'use client'

import { type CalendarDate, parseDate } from '@internationalized/date'
import { DatePicker, Label } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import { DateGroup } from './DateGroup.tsx'
import { DayCalendar } from './DayCalendar.tsx'
import fieldCss from './Field.module.css'
import { FieldNote } from './FieldNote.tsx'

/** A day, as `2026-11-22`. */
export function DayField(props: {
  label: string
  hideLabel?: boolean
  value: string | null
  onChange: (day: string | null) => void
  error?: string
  isDisabled?: boolean
}) {
  const { label, hideLabel, value, onChange, error } = props
  return (
    <DatePicker<CalendarDate>
      className={fieldCss.field}
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(day ? day.toString() : null)}
      granularity="day"
      isDisabled={props.isDisabled}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className={classNames(fieldCss.label, hideLabel && fieldCss.hidden)}>{label}</Label>
      <DateGroup />
      <FieldNote error={error} />
      <DayCalendar />
    </DatePicker>
  )
}
