import { describePerson, PersonPage } from './person.tsx'

type Props = PageProps<'/person/[slug]'>

export function generateStaticParams() {
  return [{ slug: '-' }]
}

export async function generateMetadata({ params }: Props) {
  return describePerson({ slug: (await params).slug, page: 1 })
}

export default async function Page({ params }: Props) {
  return <PersonPage slug={(await params).slug} page={1} />
}
