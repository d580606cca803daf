import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { formatDateLine, formatMonth, startOfCairoDay } from '#arabic/dates.ts'
import { ArchiveDay } from '#components/listing/ArchiveDay.tsx'
import { ArchiveMonth } from '#components/listing/ArchiveMonth.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readDayArchive, readEdition, readMonthArchive } from '#newsroom/read.ts'
import { describeMissing, Missing } from '../answers.tsx'
import { describePage } from '../metadata.ts'

const NOON_MS = 12 * 3_600_000

/** Numbers of an address as they are written in ours: no zero in front. Undefined when one is not a number. */
export function parseNumbers(...texts: string[]): number[] | undefined {
  return texts.every((text) => /^[1-9]\d{0,3}$/.test(text)) ? texts.map(Number) : undefined
}

interface Month {
  year: number
  month: number
}

/** Without a month: the newest there is, at the address of the archive itself. */
export async function describeMonth(month: Month | undefined): Promise<Metadata> {
  const edition = await readEdition()
  const found = edition && (await readMonthArchive(month))
  if (!edition || !found) return describeMissing()
  const t = await getTranslations('Meta')
  return describePage(edition, {
    title: month ? t('archiveMonth', { month: formatMonth(month, pageFormat(edition)) }) : t('archive'),
    description: edition.tagline,
    path: month ? addresses.archiveMonth(month) : addresses.archive,
  })
}

export async function MonthPage({ month }: { month: Month | undefined }) {
  const edition = await readEdition()
  const found = edition && (await readMonthArchive(month))
  if (!edition || !found) return <Missing />
  const format = pageFormat(edition)
  return (
    <Frame edition={edition} format={format} kind="inner">
      <ArchiveMonth {...found} format={format} />
    </Frame>
  )
}

interface AskedDay extends Month {
  day: number
  page: number
}

export async function describeDay(asked: AskedDay | undefined): Promise<Metadata> {
  const edition = await readEdition()
  if (!edition || !asked || !(await readDay(asked, edition.settings.pageSize))) return describeMissing()
  const t = await getTranslations('Meta')
  const name = formatDateLine(startOfCairoDay(asked) + NOON_MS, pageFormat(edition))
  return describePage(edition, {
    title: t('archiveDay', { day: name }),
    description: edition.tagline,
    path: addresses.archiveDay(asked, asked.page),
  })
}

export async function DayPage({ asked }: { asked: AskedDay | undefined }) {
  const edition = await readEdition()
  const found = edition && asked && (await readDay(asked, edition.settings.pageSize))
  if (!edition || !asked || !found) return <Missing />
  const format = pageFormat(edition)
  return (
    <Frame edition={edition} format={format} kind="inner">
      <ArchiveDay day={asked} {...found} pageHref={(page) => addresses.archiveDay(asked, page)} format={format} />
    </Frame>
  )
}

function readDay({ year, month, day, page }: AskedDay, size: number) {
  return readDayArchive({ year, month, day }, page, size)
}
