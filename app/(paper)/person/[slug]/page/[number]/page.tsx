import { parsePageNumber } from '#newsroom/addresses.ts'
import { describePerson, PersonPage } from '../../person.tsx'

type Props = PageProps<'/person/[slug]/page/[number]'>

export function generateStaticParams() {
  return [{ slug: '-', number: '-' }]
}

export async function generateMetadata({ params }: Props) {
  const { slug, number } = await params
  return describePerson({ slug, page: parsePageNumber(number) })
}

export default async function Page({ params }: Props) {
  const { slug, number } = await params
  return <PersonPage slug={slug} page={parsePageNumber(number)} />
}
