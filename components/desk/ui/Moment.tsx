'use client'

import { createFormatter, useLocale, useNow, useTranslations } from 'next-intl'
import { cairoDay, formatClock, formatDateTime, formatLongDate, formatShortDate, toCairoIso } from '#arabic/dates.ts'
import { since } from '#arabic/since.ts'

export type MomentStyle = 'dateTime' | 'date' | 'short' | 'clock' | 'ago' | 'near'

const MINUTE = 60_000
/** Day before month, as an Egyptian writes English. */
const english = createFormatter({ locale: 'en-GB', timeZone: 'Africa/Cairo' })

/**
 * An instant (ms UTC) by the clocks of Cairo. `ago` counts minutes, hours and days and turns into a date after a week;
 * `near` is the hour for today and the short date with the hour for any other day.
 */
export function Moment({ instant, style = 'dateTime' }: { instant: number; style?: MomentStyle }) {
  const write = useMoment()
  return (
    <time dateTime={toCairoIso(instant)} title={style === 'ago' ? write(instant, 'dateTime') : undefined}>
      {write(instant, style)}
    </time>
  )
}

/** The words of `Moment`, for an attribute or a sentence. */
export function useMoment(): (instant: number, style: MomentStyle) => string {
  const isEnglish = useLocale().startsWith('en')
  const now = useNow({ updateInterval: MINUTE }).getTime()
  const t = useTranslations('Desk.ui')

  function plain(instant: number, style: 'dateTime' | 'date' | 'short' | 'clock'): string {
    return isEnglish ? english.dateTime(instant, ENGLISH[style]) : ARABIC[style](instant)
  }
  return (instant, style) => {
    if (style === 'near') {
      const clock = plain(instant, 'clock')
      return isSameDay(instant, now) ? clock : t('dayAndHour', { day: plain(instant, 'short'), hour: clock })
    }
    if (style !== 'ago') return plain(instant, style)
    const age = since(instant, now)
    return age ? t(AGES[age.unit], { count: age.count }) : plain(instant, 'date')
  }
}

const AGES = { now: 'agoNow', minutes: 'agoMinutes', hours: 'agoHours', days: 'agoDays' } as const
const ARABIC = { dateTime: formatDateTime, date: formatLongDate, short: formatShortDate, clock: formatClock }
const CLOCK = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const ENGLISH = {
  dateTime: { weekday: 'long', ...DAY, ...CLOCK },
  date: DAY,
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  clock: CLOCK,
} as const

function isSameDay(one: number, other: number): boolean {
  const a = cairoDay(one)
  const b = cairoDay(other)
  return a.year === b.year && a.month === b.month && a.day === b.day
}
