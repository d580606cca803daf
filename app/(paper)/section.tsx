import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListingPage } from '#components/listing/ListingPage.tsx'
import { Frame } from '#components/masthead/Frame.tsx'
import { JsonLd } from '#components/ui/JsonLd.tsx'
import { addresses } from '#newsroom/addresses.ts'
import type { SectionListing } from '#newsroom/articles/load-listing.ts'
import { describePage } from '#newsroom/discovery/describe-page.ts'
import { listingGraph } from '#newsroom/discovery/json-ld/pages.ts'
import type { Edition } from '#newsroom/edition.ts'
import { pageFormat } from '#newsroom/page-format.ts'
import { readEdition, readSectionListing } from '#newsroom/read.ts'
import { describeMissing, Missing } from './answers.tsx'
import { numberedTitle } from './metadata.ts'

/** What the four addresses of a section have in common: with and without a parent, with and without a page number. */
interface Asked {
  slug: string
  page: number
}

async function read({ slug, page }: Asked) {
  const edition = await readEdition()
  const found = edition && (await readSectionListing(slug, page, edition.settings.pageSize))
  return edition && found && { edition, found }
}

async function factsOf(edition: Edition, { section }: SectionListing, page: number) {
  const t = await getTranslations('Meta')
  const { name, description, path } = section
  return {
    title: await numberedTitle(edition, name, page),
    description: description ?? t('sectionDescription', { name, paper: edition.name }),
    path: addresses.section(path, page),
    feeds: { base: addresses.section(path), name },
  }
}

export async function describeSection(asked: Asked): Promise<Metadata> {
  const both = await read(asked)
  if (!both) return describeMissing()
  return describePage(both.edition, await factsOf(both.edition, both.found, asked.page))
}

export async function SectionPage(asked: Asked) {
  const both = await read(asked)
  if (!both) return <Missing />
  const { edition, found } = both
  const { section, parent, children, listing } = found
  const format = pageFormat(edition)
  const facts = await factsOf(edition, found, asked.page)
  const here = { name: facts.title, href: facts.path }
  return (
    <Frame edition={edition} format={format} kind="inner" currentSection={section.slug}>
      <ListingPage
        heading={{ kind: 'section', name: section.name, description: section.description, parent, children }}
        listing={listing}
        pageHref={(page) => addresses.section(section.path, page)}
        format={format}
      />
      <JsonLd json={listingGraph(edition, facts, { way: parent ? [parent, here] : [here], cards: listing.cards })} />
    </Frame>
  )
}
