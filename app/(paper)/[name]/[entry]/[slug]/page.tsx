import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { decodeSegment } from '#arabic/slug.ts'
import { ArticlePage } from '#components/article/ArticlePage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { JsonLd } from '#components/ui/JsonLd.tsx'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { describePage } from '#newsroom/discovery/describe-page.ts'
import { articleGraph } from '#newsroom/discovery/json-ld/article.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readArticle, readDestination, readEdition } from '#newsroom/read.ts'
import { cardOf } from '#newsroom/share/card.ts'
import { describeMissing, Missing, Withdrawn } from '../../../answers.tsx'

type Props = PageProps<'/[name]/[entry]/[slug]'>

export function generateStaticParams() {
  return [{ name: '-', entry: '-', slug: '-' }]
}

/** Only the number is looked up. Where it leads, and the canonical address of it. */
async function resolve(params: Props['params']) {
  const { name, entry, slug } = await params
  const id = parseArticleId(entry)
  const asked = [name, entry, slug].map(decodeSegment)
  if (id === undefined || asked.includes(undefined)) return { kind: 'missing' as const }
  const destination = await readDestination(id)
  if (destination?.kind !== 'article') return destination ?? { kind: 'missing' as const }
  const isCanonical = `/${asked.join('/')}` === decodeURIComponent(destination.href)
  return isCanonical ? destination : { kind: 'moved' as const, href: destination.href }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const destination = await resolve(params)
  if (destination.kind === 'moved') return {}
  if (destination.kind !== 'article') return describeMissing(destination.kind === 'killed' ? 'withdrawn' : 'missing')
  const edition = await readEdition()
  const article = await readArticle(destination.id)
  if (!edition || !article) return {}
  const { headline, seoTitle, description, href: path, lead: picture } = article
  const title = seoTitle ?? headline
  const socialTitle = article.socialTitle ?? headline
  return describePage(edition, {
    title,
    socialTitle,
    description,
    path,
    picture,
    card: cardOf(edition, article),
    article,
  })
}

export default async function Page({ params }: Props) {
  const destination = await resolve(params)
  if (destination.kind === 'moved') permanentRedirect(destination.href)
  if (destination.kind === 'killed') return <Withdrawn {...destination} />
  const article = destination.kind === 'article' ? await readArticle(destination.id) : undefined
  const edition = await readEdition()
  if (!edition || !article) return <Missing />
  const format = pageFormat(edition)
  return (
    <Frame edition={edition} format={format} kind="inner" currentSection={article.section.slug}>
      <ArticlePage article={article} edition={edition} format={format} />
      <JsonLd json={articleGraph(edition, article)} />
    </Frame>
  )
}
