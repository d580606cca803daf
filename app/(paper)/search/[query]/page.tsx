import { describeSearch, SearchResultsPage } from '../search.tsx'

type Props = PageProps<'/search/[query]'>

export function generateStaticParams() {
  return [{ query: '-' }]
}

export async function generateMetadata({ params }: Props) {
  return describeSearch({ query: (await params).query, order: 'newest', page: 1 })
}

export default async function Page({ params }: Props) {
  return <SearchResultsPage query={(await params).query} order="newest" page={1} />
}
