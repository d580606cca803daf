import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { decodeSegment } from '#arabic/slug.ts'
import { addresses } from '#newsroom/addresses.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { readDestination, readName } from '#newsroom/read.ts'
import { describeMissing, Missing, Withdrawn } from '../../answers.tsx'
import { describeSection, SectionPage } from '../../section.tsx'

type Props = PageProps<'/[name]/[entry]'>

export function generateStaticParams() {
  return [{ name: '-', entry: '-' }]
}

/** Under a section stand its sub-sections, and its stories by number. A section that was moved is found under any name. */
async function resolve(params: Props['params']) {
  const { name, entry } = await params
  const [above, asked] = [decodeSegment(name), decodeSegment(entry)]
  const missing = { kind: 'missing' as const }
  if (above === undefined || asked === undefined) return missing
  const id = parseArticleId(asked)
  if (id !== undefined) {
    const destination = (await readDestination(id)) ?? missing
    return destination.kind === 'article' ? { kind: 'moved' as const, href: destination.href } : destination
  }
  const found = await readName(asked)
  if (found?.kind !== 'section') return missing
  return found.path.join('/') === `${above}/${asked}`
    ? found
    : { kind: 'moved' as const, href: addresses.section(found.path) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await resolve(params)
  if (found.kind === 'section') return describeSection({ slug: found.slug, page: 1 })
  return found.kind === 'moved' ? {} : describeMissing(found.kind === 'killed' ? 'withdrawn' : 'missing')
}

export default async function Page({ params }: Props) {
  const found = await resolve(params)
  if (found.kind === 'moved') permanentRedirect(found.href)
  if (found.kind === 'killed') return <Withdrawn {...found} />
  if (found.kind === 'missing') return <Missing />
  return <SectionPage slug={found.slug} page={1} />
}
