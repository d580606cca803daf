import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { decodeSegment } from '#arabic/slug.ts'
import { describe } from '#arabic/truncate.ts'
import { ListingPage } from '#components/listing/ListingPage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { JsonLd } from '#components/ui/JsonLd.tsx'
import { addresses } from '#newsroom/addresses.ts'
import type { PersonListing } from '#newsroom/articles/load-listing.ts'
import { describePage } from '#newsroom/discovery/describe-page.ts'
import { personGraph } from '#newsroom/discovery/json-ld/pages.ts'
import type { Edition } from '#newsroom/edition.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readEdition, readPersonListing } from '#newsroom/read.ts'
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
  const found = await readPersonListing(asked, page, edition.settings.pageSize)
  return found && { edition, found, page, isMoved: found.person.slug !== asked }
}

async function factsOf(edition: Edition, { person }: PersonListing, page: number) {
  const t = await getTranslations('Meta')
  const { name, job, bio, slug, portrait } = person
  return {
    title: await numberedTitle(edition, name, page),
    description: bio
      ? describe(bio)
      : t(job ? 'personDescription' : 'topicDescription', { name, job: job ?? '', paper: edition.name }),
    path: addresses.person(slug, page),
    picture: portrait,
    feeds: { base: addresses.person(slug), name },
  }
}

export async function describePerson(asked: Asked): Promise<Metadata> {
  const all = await read(asked)
  if (!all) return describeMissing()
  return describePage(all.edition, await factsOf(all.edition, all.found, all.page))
}

export async function PersonPage(asked: Asked) {
  const all = await read(asked)
  if (!all) return <Missing />
  const { edition, found, page, isMoved } = all
  const { slug, ...person } = found.person
  if (isMoved) permanentRedirect(addresses.person(slug, page))
  const format = pageFormat(edition)
  return (
    <Frame edition={edition} format={format} kind="inner">
      <ListingPage
        heading={{ kind: 'person', ...person }}
        listing={found.listing}
        pageHref={(number) => addresses.person(slug, number)}
        format={format}
      />
      <JsonLd json={personGraph(edition, await factsOf(edition, found, page), found)} />
    </Frame>
  )
}
