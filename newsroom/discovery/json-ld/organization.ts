import type { NewsMediaOrganizationLeaf, SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts'
import { addresses } from '../../addresses.ts'
import type { Edition } from '../../edition.ts'
import { reference } from './graph.ts'

/** The paper's mark, and its pixels. */
const MARK = { path: '/icon-512.png', side: 512 }

export function organizationId(edition: Pick<Edition, 'origin'>): string {
  return `${edition.origin}/#organization`
}

export function siteId(edition: Pick<Edition, 'origin'>): string {
  return `${edition.origin}/#site`
}

/** The paper as a news organisation: who it is, and where it says how it works. */
export function describeOrganization(edition: Edition): NewsMediaOrganizationLeaf {
  const { origin, settings } = edition
  const { contact, follow, discovery } = settings
  const { principles, correctionsPolicy, ownership, noBylines } = discovery.organization
  const page = (slug: string | null) => (slug ? origin + addresses.staticPage(slug) : undefined)
  const { whatsapp, facebook, x, telegram, youtube } = follow
  return {
    '@type': 'NewsMediaOrganization',
    '@id': organizationId(edition),
    name: edition.name,
    legalName: edition.legalName,
    slogan: edition.tagline,
    url: `${origin}/`,
    logo: {
      '@type': 'ImageObject',
      url: origin + MARK.path,
      width: pixels(MARK.side),
      height: pixels(MARK.side),
    },
    foundingDate: String(edition.foundedYear),
    masthead: origin + addresses.masthead,
    publishingPrinciples: page(principles),
    correctionsPolicy: page(correctionsPolicy),
    ownershipFundingInfo: page(ownership),
    noBylinesPolicy: page(noBylines),
    sameAs: [facebook, x, youtube, telegram, whatsapp].filter((address) => address !== null),
    address: contact.address,
    telephone: contact.phone,
    email: contact.email,
  }
}

/** The site, and how a search engine may search it. */
export function describeSite(edition: Edition): WebSiteLeaf {
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${edition.origin}${addresses.search}?q={words}` },
    'query-input': 'required name=words',
  }
  return {
    '@type': 'WebSite',
    '@id': siteId(edition),
    name: edition.name,
    description: edition.tagline,
    url: `${edition.origin}/`,
    inLanguage: 'ar',
    publisher: reference(organizationId(edition)),
    potentialAction: search,
  }
}

/** A length as schema.org writes one: a number and its unit. */
export function pixels(count: number): string {
  return `${count} px`
}
