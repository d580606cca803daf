import { describeTopic, TopicPage } from './topic.tsx'

type Props = PageProps<'/topic/[slug]'>

export function generateStaticParams() {
  return [{ slug: '-' }]
}

export async function generateMetadata({ params }: Props) {
  return describeTopic({ slug: (await params).slug, page: 1 })
}

export default async function Page({ params }: Props) {
  return <TopicPage slug={(await params).slug} page={1} />
}
