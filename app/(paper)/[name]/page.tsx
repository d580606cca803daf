import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { decodeSegment } from '#arabic/slug.ts'
import { describe } from '#arabic/truncate.ts'
import { StaticPage } from '#components/listing/StaticPage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { JsonLd } from '#components/ui/JsonLd.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { bodyText } from '#newsroom/articles/body.ts'
import { describePage } from '#newsroom/discovery/describe-page.ts'
import { staticGraph } from '#newsroom/discovery/json-ld/pages.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readDestination, readEdition, readName } from '#newsroom/read.ts'
import { GONE_NAME } from '#newsroom/redirects/gone.ts'
import { describeMissing, Gone, Missing, Withdrawn } from '../answers.tsx'
import { describeSection, SectionPage } from '../section.tsx'

type Props = PageProps<'/[name]'>

export function generateStaticParams() {
  return [{ name: '-' }]
}

/** One name at the root: a story's short address, a section, or a page of the paper about itself. */
async function resolve(params: Props['params']) {
  const asked = decodeSegment((await params).name)
  if (asked === GONE_NAME) return { kind: 'gone' as const }
  const name = asked === undefined ? undefined : await readName(asked)
  if (name?.kind === 'article') {
    const destination = await readDestination(name.id)
    return destination?.kind === 'article' ? moved(destination.href) : (destination ?? { kind: 'missing' as const })
  }
  // A sub-section, and what was renamed, stand at another address.
  if (name?.kind === 'section' && name.path.join('/') !== asked) return moved(addresses.section(name.path))
  if (name?.kind === 'page' && name.page.slug !== asked) return moved(addresses.staticPage(name.page.slug))
  return name ?? { kind: 'missing' as const }
}

function moved(href: string) {
  return { kind: 'moved' as const, href }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await resolve(params)
  if (found.kind === 'section') return describeSection({ slug: found.slug, page: 1 })
  if (found.kind === 'gone') return describeMissing('gone')
  if (found.kind === 'missing' || found.kind === 'killed') {
    return describeMissing(found.kind === 'killed' ? 'withdrawn' : 'missing')
  }
  const edition = await readEdition()
  if (!edition || found.kind !== 'page') return {}
  const { title, body, slug } = found.page
  return describePage(edition, { title, description: describe(bodyText(body)), path: addresses.staticPage(slug) })
}

export default async function Page({ params }: Props) {
  const found = await resolve(params)
  if (found.kind === 'moved') permanentRedirect(found.href)
  if (found.kind === 'killed') return <Withdrawn {...found} />
  if (found.kind === 'gone') return <Gone />
  if (found.kind === 'section') return <SectionPage slug={found.slug} page={1} />
  const edition = await readEdition()
  if (!edition || found.kind === 'missing') return <Missing />
  const format = pageFormat(edition)
  return (
    <Frame edition={edition} format={format} kind="inner">
      <StaticPage page={found.page} origin={edition.origin} format={format} />
      <JsonLd json={staticGraph(edition, found.page)} />
    </Frame>
  )
}
