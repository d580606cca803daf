import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { decodeSegment } from '#arabic/slug.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { readDestination, readName } from '#newsroom/read.ts'
import { describeMissing, Missing, Withdrawn } from '../../answers.tsx'
import { describeSection, SectionPage } from '../../section.tsx'

type Props = PageProps<'/[name]/[entry]'>

export function generateStaticParams() {
  return [{ name: '-', entry: '-' }]
}

/** Under a section stand its sub-sections, and its stories by number. */
async function resolve(params: Props['params']) {
  const { name, entry } = await params
  const [above, asked] = [decodeSegment(name), decodeSegment(entry)]
  const missing = { kind: 'missing' as const }
  if (above === undefined || asked === undefined) return missing
  const id = parseArticleId(asked)
  if (id !== undefined) return (await readDestination(id)) ?? missing
  const found = await readName(asked)
  if (found?.kind !== 'section' || found.isRoot) return missing
  return `/${above}/${asked}` === decodeURIComponent(found.href) ? found : missing
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await resolve(params)
  if (found.kind === 'section') return describeSection({ slug: found.slug, page: 1 })
  return found.kind === 'article' ? {} : describeMissing(found.kind === 'killed' ? 'withdrawn' : 'missing')
}

export default async function Page({ params }: Props) {
  const found = await resolve(params)
  if (found.kind === 'article') permanentRedirect(found.href)
  if (found.kind === 'killed') return <Withdrawn {...found} />
  if (found.kind === 'missing') return <Missing />
  return <SectionPage slug={found.slug} page={1} />
}
