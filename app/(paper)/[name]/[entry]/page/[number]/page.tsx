import type { Metadata } from 'next'
import { decodeSegment } from '#arabic/slug.ts'
import { parsePageNumber } from '#newsroom/addresses.ts'
import { readName } from '#newsroom/read.ts'
import { describeMissing, Missing } from '../../../../answers.tsx'
import { describeSection, SectionPage } from '../../../../section.tsx'

type Props = PageProps<'/[name]/[entry]/page/[number]'>

export function generateStaticParams() {
  return [{ name: '-', entry: '-', number: '-' }]
}

async function resolve(params: Props['params']) {
  const { name, entry, number } = await params
  const [above, slug] = [decodeSegment(name), decodeSegment(entry)]
  const page = parsePageNumber(number)
  if (above === undefined || slug === undefined || page === undefined) return undefined
  const found = await readName(slug)
  const isHere = found?.kind === 'section' && decodeURIComponent(found.href) === `/${above}/${slug}`
  return isHere ? { slug, page } : undefined
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await resolve(params)
  return asked ? describeSection(asked) : describeMissing()
}

export default async function Page({ params }: Props) {
  const asked = await resolve(params)
  return asked ? <SectionPage {...asked} /> : <Missing />
}
