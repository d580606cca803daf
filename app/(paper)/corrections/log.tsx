import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CorrectionsLog } from '#components/listing/CorrectionsLog.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { JsonLd } from '#components/ui/JsonLd.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { describePage } from '#newsroom/discovery/describe-page.ts'
import { correctionsGraph } from '#newsroom/discovery/json-ld/pages.ts'
import type { Edition } from '#newsroom/edition.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readCorrections, readEdition } from '#newsroom/read.ts'
import { describeMissing, Missing } from '../answers.tsx'
import { numberedTitle } from '../metadata.ts'

/** `page` is undefined when the address has a number that is none. */
async function read(page: number | undefined) {
  const edition = await readEdition()
  if (!edition || page === undefined) return undefined
  const log = await readCorrections(page, edition.settings.pageSize)
  return log && { edition, log }
}

async function factsOf(edition: Edition, page: number) {
  const t = await getTranslations('Meta')
  return {
    title: await numberedTitle(edition, t('corrections'), page),
    description: t('correctionsDescription', { paper: edition.name }),
    path: addresses.corrections(page),
  }
}

export async function describeLog(page: number | undefined): Promise<Metadata> {
  const both = await read(page)
  if (!both) return describeMissing()
  return describePage(both.edition, await factsOf(both.edition, both.log.page))
}

export async function LogPage({ page }: { page: number | undefined }) {
  const both = await read(page)
  if (!both) return <Missing />
  const { edition, log } = both
  const format = pageFormat(edition)
  return (
    <Frame edition={edition} format={format} kind="inner">
      <CorrectionsLog {...log} pageHref={addresses.corrections} format={format} />
      <JsonLd json={correctionsGraph(edition, await factsOf(edition, log.page), log.entries)} />
    </Frame>
  )
}
