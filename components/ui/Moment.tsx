import { cairoDay, formatClock, formatDateTime, formatLongDate, toCairoIso } from '#arabic/dates.ts'
import { tieNumbers } from '#arabic/headline.ts'
import type { PageFormat } from '#newsroom/edition.ts'

type Style = 'clock' | 'date' | 'dateTime' | 'ago'

/**
 * An instant (ms UTC) in the paper's digits and Cairo's time. «ago» is printed as the hour of today, or the date: a page
 * is kept and read later, so «12 minutes ago» can only be written by the reader's own browser, which finds `data-ago`.
 */
export function Moment({ instant, format, style }: { instant: number; format: PageFormat; style: Style }) {
  return (
    <time dateTime={toCairoIso(instant)} data-ago={style === 'ago' ? '' : undefined}>
      {tieNumbers(write(instant, format, style))}
    </time>
  )
}

function write(instant: number, format: PageFormat, style: Style): string {
  const { digits } = format
  switch (style) {
    case 'clock':
      return formatClock(instant, { digits })
    case 'date':
      return formatLongDate(instant, { digits })
    case 'dateTime':
      return formatDateTime(instant, { digits })
    case 'ago':
      return isSameDay(instant, format.now) ? formatClock(instant, { digits }) : formatLongDate(instant, { digits })
  }
}

function isSameDay(one: number, other: number): boolean {
  const a = cairoDay(one)
  const b = cairoDay(other)
  return a.year === b.year && a.month === b.month && a.day === b.day
}
