import { parsePageNumber } from '#newsroom/addresses.ts'
import { describeTopic, TopicPage } from '../../topic.tsx'

type Props = PageProps<'/topic/[slug]/page/[number]'>

export function generateStaticParams() {
  return [{ slug: '-', number: '-' }]
}

export async function generateMetadata({ params }: Props) {
  const { slug, number } = await params
  return describeTopic({ slug, page: parsePageNumber(number) })
}

export default async function Page({ params }: Props) {
  const { slug, number } = await params
  return <TopicPage slug={slug} page={parsePageNumber(number)} />
}
