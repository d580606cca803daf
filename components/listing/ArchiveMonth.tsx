import { useTranslations } from 'next-intl'
import {
  formatDateLine,
  formatMonth,
  isCairoDay,
  startOfCairoDay,
  weekdayNames,
  weekdayOfCairoDay,
} from '#arabic/dates.ts'
import { writeDigits } from '#arabic/digits.ts'
import { addresses } from '#newsroom/addresses.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import { classNames } from '../ui/class-names.ts'
import layout from '../ui/layout.module.css'
import { sequence } from '../ui/sequence.ts'
import type from '../ui/type.module.css'
import css from './ArchiveMonth.module.css'
import { Beside } from './Beside.tsx'
import head from './Head.module.css'

/** A month of the archive as a calendar whose week begins on Saturday; a day with stories leads to them. */
export function ArchiveMonth(props: {
  year: number
  /** 1–12. */
  month: number
  /** Number of stories by day of the month; a day without any is left out. */
  days: Record<number, number>
  previousHref: string | null
  nextHref: string | null
  format: PageFormat
}) {
  const { year, month, days, previousHref, nextHref, format } = props
  const t = useTranslations('Archive')
  const name = formatMonth({ year, month }, format)
  const total = Object.values(days).reduce((sum, count) => sum + count, 0)
  return (
    <div className={classNames(layout.wrap, css.page)}>
      <header className={head.head}>
        <p className={head.label}>{t('title')}</p>
        <div className={head.line}>
          <h1>{name}</h1>
          <p className={head.total}>
            {t('monthTotal', { count: total, number: writeDigits(String(total), format.digits) })}
          </p>
        </div>
      </header>
      <table className={css.calendar} aria-label={t('calendar', { month: name })}>
        <thead>
          <tr>
            {weekdayNames().map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sequence(weeksOf(year, month), (week) => (
            <tr>
              {sequence(week, (day) =>
                day === null ? <td /> : <Day date={{ year, month, day }} count={days[day] ?? 0} format={format} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Beside
        label={t('navigateMonths')}
        previous={previousHref ? { href: previousHref, words: t('previousMonth') } : null}
        next={nextHref ? { href: nextHref, words: t('nextMonth') } : null}
      />
    </div>
  )
}

function Day(props: { date: { year: number; month: number; day: number }; count: number; format: PageFormat }) {
  const { date, count, format } = props
  const t = useTranslations('Archive')
  const number = writeDigits(String(date.day), format.digits)
  if (count === 0) {
    return (
      <td>
        <span className={css.quiet}>{number}</span>
      </td>
    )
  }
  const write = { count, number: writeDigits(String(count), format.digits) }
  const day = formatDateLine(startOfCairoDay(date) + 12 * 3_600_000, format)
  return (
    <td>
      <a className={css.day} href={addresses.archiveDay(date)}>
        <span className={type.unseen}>{t('dayStories', { day, ...write })}</span>
        <span className={css.number} aria-hidden="true">
          {number}
        </span>
        <span className={css.count} aria-hidden="true">
          <span className={css.short}>{write.number}</span>
          <span className={css.long}>{t('count', write)}</span>
        </span>
      </a>
    </td>
  )
}

/** The days of a month in rows of seven from Saturday; null before the first and after the last. */
export function weeksOf(year: number, month: number): (number | null)[][] {
  // Saturday is 6 in a week that begins on Sunday, and 0 in ours.
  const before = (weekdayOfCairoDay({ year, month, day: 1 }) + 1) % 7
  const days: (number | null)[] = Array.from({ length: before }, () => null)
  for (let day = 1; isCairoDay({ year, month, day }); day++) days.push(day)
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}
