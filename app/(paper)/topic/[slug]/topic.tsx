import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { decodeSegment } from '#arabic/slug.ts'
import { ListingPage } from '#components/listing/ListingPage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { addresses } from '#newsroom/addresses.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readEdition, readTopicListing } from '#newsroom/read.ts'
import { describeMissing, Missing } from '../../answers.tsx'
import { describePage, numberedTitle } from '../../metadata.ts'

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

export async function describeTopic(asked: Asked): Promise<Metadata> {
  const all = await read(asked)
  if (!all) return describeMissing()
  const { edition, found, page } = all
  const t = await getTranslations('Meta')
  const { name, description, slug } = found.topic
  return describePage(edition, {
    title: await numberedTitle(edition, name, page),
    description: description ?? t('topicDescription', { name, paper: edition.name }),
    path: addresses.topic(slug, page),
  })
}

export async function TopicPage(asked: Asked) {
  const all = await read(asked)
  if (!all) return <Missing />
  const { edition, found, page, isMoved } = all
  const { slug, ...topic } = found.topic
  if (isMoved) permanentRedirect(addresses.topic(slug, page))
  const format = pageFormat(edition)
  return (
    <Frame edition={edition} format={format} kind="inner">
      <ListingPage
        heading={{ kind: 'topic', ...topic }}
        listing={found.listing}
        pageHref={(number) => addresses.topic(slug, number)}
        format={format}
      />
    </Frame>
  )
}
