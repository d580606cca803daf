import { describeSearch, SearchResultsPage } from './search.tsx'

const BLANK = { query: '', order: 'newest', page: 1 } as const

export function generateMetadata() {
  return describeSearch(BLANK)
}

export default function Page() {
  return <SearchResultsPage {...BLANK} />
}
