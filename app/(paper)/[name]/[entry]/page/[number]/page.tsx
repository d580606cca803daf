import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { decodeSegment } from '#arabic/slug.ts'
import { addresses, parsePageNumber } from '#newsroom/addresses.ts'
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
  if (found?.kind !== 'section') return undefined
  const isHere = found.path.join('/') === `${above}/${slug}`
  return { slug: found.slug, page, movedTo: isHere ? undefined : addresses.section(found.path, page) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await resolve(params)
  if (asked?.movedTo) return {}
  return asked ? describeSection(asked) : describeMissing()
}

export default async function Page({ params }: Props) {
  const asked = await resolve(params)
  if (asked?.movedTo) permanentRedirect(asked.movedTo)
  return asked ? <SectionPage slug={asked.slug} page={asked.page} /> : <Missing />
}
