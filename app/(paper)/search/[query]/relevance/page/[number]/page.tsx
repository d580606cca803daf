import { parsePageNumber } from '#newsroom/addresses.ts'
import { describeSearch, SearchResultsPage } from '../../../../search.tsx'

type Props = PageProps<'/search/[query]/relevance/page/[number]'>

export function generateStaticParams() {
  return [{ query: '-', number: '-' }]
}

export async function generateMetadata({ params }: Props) {
  const { query, number } = await params
  return describeSearch({ query, order: 'relevance', page: parsePageNumber(number) })
}

export default async function Page({ params }: Props) {
  const { query, number } = await params
  return <SearchResultsPage query={query} order="relevance" page={parsePageNumber(number)} />
}
