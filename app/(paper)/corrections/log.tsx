import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CorrectionsLog } from '#components/listing/CorrectionsLog.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readCorrections, readEdition } from '#newsroom/read.ts'
import { describeMissing, Missing } from '../answers.tsx'
import { describePage, numberedTitle } from '../metadata.ts'

/** `page` is undefined when the address has a number that is none. */
async function read(page: number | undefined) {
  const edition = await readEdition()
  if (!edition || page === undefined) return undefined
  const log = await readCorrections(page, edition.settings.pageSize)
  return log && { edition, log }
}

export async function describeLog(page: number | undefined): Promise<Metadata> {
  const both = await read(page)
  if (!both) return describeMissing()
  const t = await getTranslations('Meta')
  return describePage(both.edition, {
    title: await numberedTitle(both.edition, t('corrections'), both.log.page),
    description: both.edition.tagline,
    path: addresses.corrections(both.log.page),
  })
}

export async function LogPage({ page }: { page: number | undefined }) {
  const both = await read(page)
  if (!both) return <Missing />
  const format = pageFormat(both.edition)
  return (
    <Frame edition={both.edition} format={format} kind="inner">
      <CorrectionsLog {...both.log} pageHref={addresses.corrections} format={format} />
    </Frame>
  )
}
