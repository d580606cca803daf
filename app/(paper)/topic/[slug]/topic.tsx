import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { decodeSegment } from '#arabic/slug.ts'
import { ListingPage } from '#components/listing/ListingPage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { JsonLd } from '#components/ui/JsonLd.tsx'
import { addresses } from '#newsroom/addresses.ts'
import type { TopicListing } from '#newsroom/articles/load-listing.ts'
import { describePage } from '#newsroom/discovery/describe-page.ts'
import { listingGraph } from '#newsroom/discovery/json-ld/pages.ts'
import type { Edition } from '#newsroom/edition.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readEdition, readTopicListing } from '#newsroom/read.ts'
import { describeMissing, Missing } from '../../answers.tsx'
import { numberedTitle } from '../../metadata.ts'

interface Asked {
  /** As it stands in the address, encoded. */
  slug: string
  /** Undefined when the address has a number that is none. */
  page: number | undefined
}

async function read({ slug, page }: Asked) {
  const asked = decodeSegment(slug)
  const edition = await readEdition()
  if (!edition || asked === undefined || page === undefined) return undefined
  const found = await readTopicListing(asked, page, edition.settings.pageSize)
  return found && { edition, found, page, isMoved: found.topic.slug !== asked }
}

async function factsOf(edition: Edition, { topic }: TopicListing, page: number) {
  const t = await getTranslations('Meta')
  const { name, description, slug } = topic
  return {
    title: await numberedTitle(edition, name, page),
    description: description ?? t('topicDescription', { name, paper: edition.name }),
    path: addresses.topic(slug, page),
    feeds: { base: addresses.topic(slug), name },
  }
}

export async function describeTopic(asked: Asked): Promise<Metadata> {
  const all = await read(asked)
  if (!all) return describeMissing()
  return describePage(all.edition, await factsOf(all.edition, all.found, all.page))
}

export async function TopicPage(asked: Asked) {
  const all = await read(asked)
  if (!all) return <Missing />
  const { edition, found, page, isMoved } = all
  const { slug, ...topic } = found.topic
  if (isMoved) permanentRedirect(addresses.topic(slug, page))
  const format = pageFormat(edition)
  const facts = await factsOf(edition, found, page)
  const way = [{ name: facts.title, href: facts.path }]
  return (
    <Frame edition={edition} format={format} kind="inner">
      <ListingPage
        heading={{ kind: 'topic', ...topic }}
        listing={found.listing}
        pageHref={(number) => addresses.topic(slug, number)}
        format={format}
      />
      <JsonLd json={listingGraph(edition, facts, { way, cards: found.listing.cards })} />
    </Frame>
  )
}
