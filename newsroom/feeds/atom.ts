import { generateAtomFeed } from 'feedsmith'
import { stripControls } from '#arabic/bidi.ts'
import type { Feed, FeedStory } from './feed.ts'
import { tidyXml } from './tidy.ts'

const LANGUAGE = 'ar'

/** Atom (RFC 4287). Its language is declared, and with it its direction: titles stay as they were typed. */
export function writeAtom(feed: Feed): string {
  const xml = generateAtomFeed({
    xml: { lang: LANGUAGE },
    id: feed.id,
    title: plain(feed.title),
    subtitle: plain(feed.description),
    updated: new Date(feed.updatedAt),
    rights: plain(feed.legalName || feed.paper),
    icon: `${feed.origin}/icon.svg`,
    logo: `${feed.origin}/apple-icon.png`,
    authors: [{ name: stripControls(feed.paper), uri: feed.origin }],
    links: [
      { href: feed.self, rel: 'self', type: 'application/atom+xml' },
      { href: feed.page, rel: 'alternate', type: 'text/html' },
      ...(feed.hub ? [{ href: feed.hub, rel: 'hub' }] : []),
    ],
    entries: feed.stories.map(toEntry),
  })
  return tidyXml(xml)
}

function toEntry(story: FeedStory) {
  const topics = [story.section.name, ...story.topics]
  return {
    id: story.id,
    title: plain(story.title),
    links: [{ href: story.url, rel: 'alternate', type: 'text/html' }],
    published: new Date(story.publishedAt),
    updated: new Date(story.updatedAt),
    authors: story.writers.map(({ name, url }) => ({ name: stripControls(name), ...(url && { uri: url }) })),
    contributors: story.contributors.map((name) => ({ name: stripControls(name) })),
    categories: [...new Set(topics)].map((term) => ({ term: stripControls(term) })),
    summary: plain(story.summary),
    ...(story.html && { content: { value: story.html, type: 'html' } }),
  }
}

function plain(text: string) {
  return { value: stripControls(text), type: 'text' }
}
