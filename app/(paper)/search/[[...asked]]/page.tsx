import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isolate } from '#arabic/bidi.ts'
import { SearchPage } from '#components/listing/SearchPage.tsx'
import { activeFilters, filterName, filtersOf } from '#components/listing/search-choices.ts'
import { Frame } from '#components/masthead/Frame.tsx'
import { JsonLd } from '#components/ui/JsonLd.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { describePage } from '#newsroom/discovery/describe-page.ts'
import { searchGraph } from '#newsroom/discovery/json-ld/pages.ts'
import type { Edition } from '#newsroom/edition.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readEdition, readSearch } from '#newsroom/read.ts'
import { readSearchAddress } from '#newsroom/search/address.ts'
import type { SearchResults } from '#newsroom/search/load.ts'
import { describeMissing, Missing } from '../../answers.tsx'
import { numberedTitle } from '../../metadata.ts'

type Props = PageProps<'/search/[[...asked]]'>

export function generateStaticParams() {
  return [{ asked: [] }, { asked: ['-'] }]
}

async function read(params: Props['params']) {
  const asked = readSearchAddress((await params).asked ?? [])
  const edition = await readEdition()
  const results = asked && edition && (await readSearch(asked, edition.settings.pageSize))
  return edition && results && { edition, results }
}

async function factsOf(edition: Edition, results: SearchResults) {
  const { query, order, page } = results
  const t = await getTranslations('Search')
  return {
    title: await numberedTitle(edition, await titleOf(edition, results), page),
    description: t('description', { paper: edition.name }),
    path: addresses.searchResults(query, { filters: filtersOf(results.filters), order, page }),
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const both = await read(params)
  if (!both) return describeMissing()
  return {
    ...describePage(both.edition, await factsOf(both.edition, both.results)),
    // Results are a reader's, not a page of the paper: no search engine should keep them.
    robots: { index: false, follow: true },
  }
}

async function titleOf(edition: Edition, { query, filters }: SearchResults): Promise<string> {
  const t = await getTranslations('Search')
  const names = activeFilters(filters).map((filter) => isolate(filterName(filter, t, pageFormat(edition))))
  const words = { query: isolate(query), filters: names.join(t('comma')) }
  if (names.length === 0) return query === '' ? t('title') : t('titleOf', words)
  return t(query === '' ? 'titleBrowsing' : 'titleNarrowed', words)
}

export default async function Page({ params }: Props) {
  const both = await read(params)
  if (!both) return <Missing />
  const format = pageFormat(both.edition)
  return (
    <Frame edition={both.edition} format={format} kind="inner">
      <SearchPage results={both.results} format={format} />
      <JsonLd json={searchGraph(both.edition, await factsOf(both.edition, both.results))} />
    </Frame>
  )
}
