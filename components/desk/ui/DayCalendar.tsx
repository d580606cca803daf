'use client'

import { useTranslations } from 'next-intl'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
  Popover,
} from 'react-aria-components'
import buttonCss from './Button.module.css'
import css from './DateTimeField.module.css'
import { Icon } from './Icon.tsx'
import popoverCss from './Popover.module.css'

/** The month that opens from a date field. */
export function DayCalendar() {
  const t = useTranslations('Desk.ui')
  const step = `${buttonCss.button} ${buttonCss.icon} ${buttonCss.quiet}`
  return (
    <Popover className={`${popoverCss.popover} ${css.popover}`} offset={4}>
      <Dialog className={css.calendar} aria-label={t('calendar')}>
        <Calendar>
          <header className={css.head}>
            <Button className={step} slot="previous">
              <Icon name="start" />
            </Button>
            <Heading />
            <Button className={step} slot="next">
              <Icon name="end" />
            </Button>
          </header>
          <CalendarGrid className={css.grid} weekdayStyle="narrow">
            <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>{(date) => <CalendarCell className={css.day} date={date} />}</CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  )
}
