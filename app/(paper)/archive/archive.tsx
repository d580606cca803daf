import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { formatDateLine, formatMonth, startOfCairoDay } from '#arabic/dates.ts'
import { ArchiveDay } from '#components/listing/ArchiveDay.tsx'
import { ArchiveMonth } from '#components/listing/ArchiveMonth.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { JsonLd } from '#components/ui/JsonLd.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { describePage } from '#newsroom/discovery/describe-page.ts'
import { listingGraph } from '#newsroom/discovery/json-ld/pages.ts'
import type { Edition } from '#newsroom/edition.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readDayArchive, readEdition, readMonthArchive } from '#newsroom/read.ts'
import { describeMissing, Missing } from '../answers.tsx'
import { numberedTitle } from '../metadata.ts'

const NOON_MS = 12 * 3_600_000

/** Numbers of an address as they are written in ours: no zero in front. Undefined when one is not a number. */
export function parseNumbers(...texts: string[]): number[] | undefined {
  return texts.every((text) => /^[1-9]\d{0,3}$/.test(text)) ? texts.map(Number) : undefined
}

interface Month {
  year: number
  month: number
}

async function factsOfMonth(edition: Edition, asked: Month | undefined) {
  const t = await getTranslations('Meta')
  const paper = edition.name
  if (!asked) {
    return { title: t('archive'), description: t('archiveDescription', { paper }), path: addresses.archive }
  }
  const month = formatMonth(asked, pageFormat(edition))
  return {
    title: t('archiveMonth', { month }),
    description: t('archiveMonthDescription', { paper, month }),
    path: addresses.archiveMonth(asked),
  }
}

/** Without a month: the newest there is, at the address of the archive itself. */
export async function describeMonth(month: Month | undefined): Promise<Metadata> {
  const edition = await readEdition()
  const found = edition && (await readMonthArchive(month))
  if (!edition || !found) return describeMissing()
  const description = describePage(edition, await factsOfMonth(edition, month))
  // A month without a story is on the way to others, and nothing to be found.
  const isEmpty = Object.keys(found.days).length === 0
  return isEmpty ? { ...description, robots: { index: false, follow: true } } : description
}

export async function MonthPage({ month }: { month: Month | undefined }) {
  const edition = await readEdition()
  const found = edition && (await readMonthArchive(month))
  if (!edition || !found) return <Missing />
  const format = pageFormat(edition)
  const facts = await factsOfMonth(edition, month)
  return (
    <Frame edition={edition} format={format} kind="inner">
      <ArchiveMonth {...found} format={format} />
      <JsonLd json={listingGraph(edition, facts, { way: await wayTo(month ? [facts] : []), cards: [] })} />
    </Frame>
  )
}

interface AskedDay extends Month {
  day: number
  page: number
}

/** The way to a page of the archive, from the archive itself. */
async function wayTo(pages: { title: string; path: string }[]) {
  const t = await getTranslations('Meta')
  const crumbs = pages.map(({ title, path }) => ({ name: title, href: path }))
  return [{ name: t('archive'), href: addresses.archive }, ...crumbs]
}

async function factsOfDay(edition: Edition, asked: AskedDay) {
  const t = await getTranslations('Meta')
  const day = formatDateLine(startOfCairoDay(asked) + NOON_MS, pageFormat(edition))
  return {
    title: await numberedTitle(edition, t('archiveDay', { day }), asked.page),
    description: t('archiveDayDescription', { paper: edition.name, day }),
    path: addresses.archiveDay(asked, asked.page),
  }
}

export async function describeDay(asked: AskedDay | undefined): Promise<Metadata> {
  const edition = await readEdition()
  if (!edition || !asked || !(await readDay(asked, edition.settings.pageSize))) return describeMissing()
  return describePage(edition, await factsOfDay(edition, asked))
}

export async function DayPage({ asked }: { asked: AskedDay | undefined }) {
  const edition = await readEdition()
  const found = edition && asked && (await readDay(asked, edition.settings.pageSize))
  if (!edition || !asked || !found) return <Missing />
  const format = pageFormat(edition)
  const facts = await factsOfDay(edition, asked)
  const way = await wayTo([await factsOfMonth(edition, asked), facts])
  const { cards } = found.listing
  return (
    <Frame edition={edition} format={format} kind="inner">
      <ArchiveDay day={asked} {...found} pageHref={(page) => addresses.archiveDay(asked, page)} format={format} />
      <JsonLd json={listingGraph(edition, facts, { way, cards, day: asked })} />
    </Frame>
  )
}

function readDay({ year, month, day, page }: AskedDay, size: number) {
  return readDayArchive({ year, month, day }, page, size)
}
