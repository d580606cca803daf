import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isolate } from '#arabic/bidi.ts'
import { writeDigits } from '#arabic/digits.ts'
import { decodeSegment } from '#arabic/slug.ts'
import { SearchPage } from '#components/listing/SearchPage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readEdition, readSearch } from '#newsroom/read.ts'
import { describeMissing, Missing } from '../answers.tsx'
import { describePage } from '../metadata.ts'

/** What the five addresses of search have in common. */
interface Asked {
  /** As it stands in the address, encoded; '' on the page with the form alone. */
  query: string
  order: 'newest' | 'relevance'
  /** Undefined when the address has a number that is none. */
  page: number | undefined
}

async function read({ query, order, page }: Asked) {
  const text = decodeSegment(query)
  const edition = await readEdition()
  if (!edition || text === undefined || page === undefined) return undefined
  const results = await readSearch(text, order, page, edition.settings.pageSize)
  return results && { edition, results }
}

export async function describeSearch(asked: Asked): Promise<Metadata> {
  const both = await read(asked)
  if (!both) return describeMissing()
  const { edition, results } = both
  const t = await getTranslations('Search')
  const query = isolate(results.query)
  const page = writeDigits(String(results.page), edition.settings.digits)
  const title = results.query === '' ? t('title') : t(results.page === 1 ? 'titleOf' : 'titleOfPage', { query, page })
  return {
    ...describePage(edition, {
      title,
      description: t('description', { paper: edition.name }),
      path:
        results.query === '' ? addresses.search : addresses.searchResults(results.query, results.order, results.page),
    }),
    // Results are a reader's, not a page of the paper: no search engine should keep them.
    robots: { index: false, follow: true },
  }
}

export async function SearchResultsPage(asked: Asked) {
  const both = await read(asked)
  if (!both) return <Missing />
  const format = pageFormat(both.edition)
  return (
    <Frame edition={both.edition} format={format} kind="inner">
      <SearchPage results={both.results} format={format} />
    </Frame>
  )
}
