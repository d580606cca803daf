import type {
  AboutPageLeaf,
  CollectionPageLeaf,
  ItemListLeaf,
  ProfilePageLeaf,
  SearchResultsPageLeaf,
  WebPageLeaf,
} from 'schema-dts'
import { type CairoDay, startOfCairoDay, toCairoIso } from '#arabic/dates.ts'
import { describe } from '#arabic/truncate.ts'
import { addresses } from '../../addresses.ts'
import { bodyText } from '../../articles/body.ts'
import type { PersonListing } from '../../articles/load-listing.ts'
import type { Card, Front } from '../../articles/views.ts'
import type { Edition } from '../../edition.ts'
import type { OfficeHistory } from '../../masthead/load.ts'
import type { StaticPage } from '../../pages/load.ts'
import { type Crumb, describeWay } from './breadcrumbs.ts'
import { reference, writeGraph } from './graph.ts'
import { describeImage } from './image.ts'
import { describeOrganization, describeSite, organizationId, siteId } from './organization.ts'

/** Of an instant as machines write it, the letters that say the day. */
const DAY_LETTERS = 'YYYY-MM-DD'.length

/** What every page of the site says of itself. */
interface Page {
  title: string
  description: string
  /** Canonical path, percent-encoded. */
  path: string
}

function aboutPage(edition: Edition, { title, description, path }: Page) {
  return {
    '@id': edition.origin + path,
    url: edition.origin + path,
    name: title,
    description,
    inLanguage: 'ar',
    isPartOf: { '@type': 'WebSite' as const, '@id': siteId(edition), name: edition.name, url: `${edition.origin}/` },
  }
}

function listOf(edition: Edition, cards: readonly Card[]): ItemListLeaf {
  return {
    '@type': 'ItemList',
    itemListElement: cards.map((card, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: edition.origin + card.href,
    })),
  }
}

/** The front page: the paper itself, its site, and the stories at the top. */
export function frontGraph(edition: Edition, front: Pick<Front, 'lead' | 'secondary'>): string {
  const top = [...(front.lead ? [front.lead] : []), ...front.secondary]
  const page: WebPageLeaf = {
    '@type': 'WebPage',
    '@id': `${edition.origin}/`,
    url: `${edition.origin}/`,
    name: edition.name,
    inLanguage: 'ar',
    isPartOf: reference(siteId(edition)),
    about: reference(organizationId(edition)),
    mainEntity: top.length > 0 ? listOf(edition, top) : undefined,
  }
  return writeGraph([page, describeSite(edition), describeOrganization(edition)])
}

/** A page of a listing: a section, a topic, a day of the archive. `way` leads to it from the front page. */
export function listingGraph(
  edition: Edition,
  page: Page,
  { way, cards, day }: { way: readonly Crumb[]; cards: readonly Card[]; day?: CairoDay },
): string {
  const collection: CollectionPageLeaf = {
    '@type': 'CollectionPage',
    ...aboutPage(edition, page),
    temporalCoverage: day && toCairoIso(startOfCairoDay(day)).slice(0, DAY_LETTERS),
    mainEntity: cards.length > 0 ? listOf(edition, cards) : undefined,
  }
  return writeGraph([collection, describeWay(edition, way)])
}

/** A page of a person's stories: who it is, then the stories. */
export function personGraph(edition: Edition, page: Page, { person, listing }: PersonListing): string {
  const { name, job, bio, slug, portrait } = person
  const url = edition.origin + addresses.person(slug)
  const profile: ProfilePageLeaf = {
    '@type': 'ProfilePage',
    ...aboutPage(edition, page),
    mainEntity: {
      '@type': 'Person',
      '@id': `${url}#person`,
      name,
      url,
      jobTitle: job ?? undefined,
      description: bio ?? undefined,
      image: portrait ? describeImage(portrait, '1x1', { origin: edition.origin }) : undefined,
    },
    hasPart: listing.cards.map(({ headline, href, publishedAt }) => ({
      '@type': 'NewsArticle' as const,
      headline,
      url: edition.origin + href,
      datePublished: toCairoIso(publishedAt),
    })),
  }
  return writeGraph([profile, describeWay(edition, [{ name, href: page.path }])])
}

/** Who runs the paper. */
export function mastheadGraph(edition: Edition, page: Page, offices: readonly OfficeHistory[]): string {
  const about: AboutPageLeaf = {
    '@type': 'AboutPage',
    ...aboutPage(edition, page),
    mainEntity: {
      ...describeOrganization(edition),
      employee: offices.flatMap((office) =>
        office.current.map(({ name, href }) => ({
          '@type': 'Person' as const,
          name,
          url: edition.origin + href,
          jobTitle: office.name,
        })),
      ),
    },
  }
  return writeGraph([about, describeWay(edition, [{ name: page.title, href: page.path }])])
}

/** The log of what the paper put right. */
export function correctionsGraph(
  edition: Edition,
  page: Page,
  entries: readonly { text: string; at: number; headline: string; href: string }[],
): string {
  const log: CollectionPageLeaf = {
    '@type': 'CollectionPage',
    ...aboutPage(edition, page),
    hasPart: entries.map(({ text, at, headline, href }) => ({
      '@type': 'CorrectionComment' as const,
      text,
      datePublished: toCairoIso(at),
      about: { '@type': 'NewsArticle' as const, headline, url: edition.origin + href },
    })),
  }
  return writeGraph([log, describeWay(edition, [{ name: page.title, href: page.path }])])
}

/** A page of the paper about itself. */
export function staticGraph(edition: Edition, page: StaticPage): string {
  const description = describe(bodyText(page.body))
  const path = addresses.staticPage(page.slug)
  const isAboutPaper = Object.values(edition.settings.discovery.organization).includes(page.slug)
  const told: AboutPageLeaf | WebPageLeaf = {
    '@type': isAboutPaper ? 'AboutPage' : 'WebPage',
    ...aboutPage(edition, { title: page.title, description, path }),
    dateModified: toCairoIso(page.updatedAt),
  }
  return writeGraph([told, describeWay(edition, [{ name: page.title, href: path }])])
}

/** The search form and its results, which are no part of the paper's own order. */
export function searchGraph(edition: Edition, page: Page): string {
  const results: SearchResultsPageLeaf = { '@type': 'SearchResultsPage', ...aboutPage(edition, page) }
  return writeGraph([results])
}
