'use client'

import type { CalendarDateTime } from '@internationalized/date'
import { toCalendarDateTime } from '@internationalized/date'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DatePicker, Label } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import { instantsOfWall, wallOfInstant } from './cairo-wall.ts'
import { DateGroup } from './DateGroup.tsx'
import { DayCalendar } from './DayCalendar.tsx'
import fieldCss from './Field.module.css'
import { FieldNote } from './FieldNote.tsx'
import { RadioField } from './RadioField.tsx'

/**
 * A moment by the clocks of Cairo, as milliseconds UTC. Where the clocks skip an hour it says so and gives null; where
 * they show an hour twice it asks which, and gives null until it is told.
 */
export function DateTimeField(props: {
  label: string
  value: number | null
  onChange: (instant: number | null) => void
  description?: string
  error?: string
  isRequired?: boolean
  isDisabled?: boolean
}) {
  const { label, value, onChange, description, isRequired } = props
  const t = useTranslations('Desk.ui')
  const [wall, setWall] = useState(() => (value === null ? null : wallOfInstant(value)))
  const [told, setTold] = useState(value)
  // Set from outside, not by this field.
  if (value !== told) {
    setTold(value)
    setWall(value === null ? null : wallOfInstant(value))
  }

  const instants = wall ? instantsOfWall(wall) : []
  const isMissing = wall !== null && instants.length === 0
  const isTwice = instants.length === 2

  function tell(instant: number | null) {
    setTold(instant)
    onChange(instant)
  }
  function change(next: CalendarDateTime | null) {
    setWall(next)
    const [only, other] = next ? instantsOfWall(next) : []
    tell(other === undefined ? (only ?? null) : null)
  }

  return (
    <div className={fieldCss.field}>
      <DatePicker<CalendarDateTime>
        className={fieldCss.field}
        value={wall}
        onChange={(next) => change(next && toCalendarDateTime(next))}
        granularity="minute"
        hourCycle={12}
        shouldForceLeadingZeros={false}
        isRequired={isRequired}
        isDisabled={props.isDisabled}
        isInvalid={isMissing || Boolean(props.error)}
        validationBehavior="aria"
      >
        <Label className={classNames(fieldCss.label, isRequired && fieldCss.required)}>{label}</Label>
        <DateGroup />
        <FieldNote description={description ?? t('cairoTime')} error={isMissing ? t('hourMissing') : props.error} />
        <DayCalendar />
      </DatePicker>
      {isTwice && (
        <RadioField
          label={t('hourTwice')}
          value={value === null ? null : String(value)}
          onChange={(instant) => tell(Number(instant))}
          options={[
            { id: String(instants[0]), label: t('hourFirst') },
            { id: String(instants[1]), label: t('hourSecond') },
          ]}
        />
      )}
    </div>
  )
}
