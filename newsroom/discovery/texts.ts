import { addresses, FEED_FORMATS, type FeedFormat } from '../addresses.ts'
import type { TextFacts } from './text-facts.ts'

const DAY_MS = 86_400_000
/** RFC 9116 wants less than a year; whoever keeps the file asks again long before. */
const SECURITY_DAYS = 180

/** The words around the facts. */
export interface LlmsWords {
  founded: string
  sections: string
  feeds: string
  about: string
  rights: string
  feedNames: Record<FeedFormat, string>
  masthead: string
  corrections: string
  archive: string
  /** Whose the texts are, and what may be done with them. */
  licence: string
}

/** llms.txt (llmstxt.org): what the paper is and where its things stand, in Markdown. */
export function writeLlms(facts: TextFacts, words: LlmsWords): string {
  const { name, tagline, origin, sections, pages, settings } = facts
  const link = (text: string, url: string, note?: string | null) =>
    `- [${plain(text)}](${url})${note ? `: ${plain(note)}` : ''}`
  const own = settings.llms.trim()
  return [
    `# ${plain(name)}`,
    '',
    `> ${plain(tagline)}`,
    '',
    words.founded,
    '',
    ...(own ? [own, ''] : []),
    `## ${words.sections}`,
    '',
    ...sections.map((section) => link(section.name, section.url, section.description)),
    link(words.archive, origin + addresses.archive),
    '',
    `## ${words.feeds}`,
    '',
    ...FEED_FORMATS.map((format) => link(words.feedNames[format], origin + addresses.feed(addresses.front, format))),
    '',
    `## ${words.about}`,
    '',
    link(words.masthead, origin + addresses.masthead),
    link(words.corrections, origin + addresses.corrections()),
    ...pages.map((page) => link(page.name, page.url)),
    '',
    `## ${words.rights}`,
    '',
    words.licence,
    '',
  ].join('\n')
}

/** A name cannot end a link or begin a line. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&')
}

/** ads.txt, as it was written; undefined when nobody sells anything. */
export function writeAds({ settings }: TextFacts): string | undefined {
  const own = settings.ads.trim()
  return own ? `${own}\n` : undefined
}

/** humans.txt: what was written for it, or whoever holds an office. */
export function writeHumans({ name, origin, offices, contact, settings }: TextFacts): string {
  const own = settings.humans.trim()
  if (own) return `${own}\n`
  const team = offices.flatMap((office) => office.holders.map((holder) => `${office.name}: ${holder}`))
  const site = [name, origin, contact.address, contact.email].filter(Boolean)
  return ['/* TEAM */', ...team, '', '/* SITE */', ...site, ''].join('\n')
}

/** security.txt (RFC 9116); undefined while nobody is named to be told. */
export function writeSecurity({ settings, origin, now }: TextFacts): string | undefined {
  const contact = settings.securityContact.trim()
  if (!contact) return undefined
  const isAddress = /^[^\s:/]+@[^\s/]+$/.test(contact)
  // A date that moves once a day: the file is the same all day.
  const expires = new Date(Math.floor(now / DAY_MS) * DAY_MS + SECURITY_DAYS * DAY_MS).toISOString()
  return [
    `Contact: ${isAddress ? `mailto:${contact}` : contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: ar, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}
