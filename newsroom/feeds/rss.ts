import { generateRssFeed } from 'feedsmith'
import { plainTitle, stripControls } from '#arabic/bidi.ts'
import { addresses } from '../addresses.ts'
import type { Feed, FeedPicture, FeedStory, PictureFile } from './feed.ts'
import { escapeText } from './markup.ts'
import { tidyXml } from './tidy.ts'

const LANGUAGE = 'ar-eg'
/** Minutes between two readings, for whoever is not told of changes. */
const TTL = 15

/** RSS 2.0 with whole stories. Hosts of its titles know no markup: whatever Latin would turn around is isolated. */
export function writeRss(feed: Feed): string {
  const { paper, origin } = feed
  const logo = { url: `${origin}/apple-icon.png`, title: plainTitle(feed.title), link: feed.page }
  const links = [{ href: feed.self, rel: 'self', type: 'application/rss+xml' }]
  const xml = generateRssFeed({
    title: plainTitle(feed.title),
    link: feed.page,
    description: escapeText(feed.description),
    language: LANGUAGE,
    copyright: stripControls(feed.legalName || paper),
    lastBuildDate: new Date(feed.updatedAt),
    docs: 'https://www.rssboard.org/rss-specification',
    ttl: TTL,
    image: logo,
    atom: { links: feed.hub ? [...links, { href: feed.hub, rel: 'hub' }] : links },
    items: feed.stories.map((story) => toItem(story, feed)),
  })
  return tidyXml(xml)
}

function toItem(story: FeedStory, { paper, origin }: Feed) {
  const categories = [...new Set([story.section.name, ...story.topics])]
  const [lead] = story.pictures
  return {
    title: plainTitle(story.title),
    link: story.url,
    description: escapeText(story.summary),
    categories: categories.map((name) => ({ name: stripControls(name) })),
    guid: { value: story.id, isPermaLink: false },
    pubDate: new Date(story.publishedAt),
    source: { title: stripControls(paper), url: origin + addresses.feed('/', 'rss') },
    dc: {
      creators: story.writers.map((writer) => stripControls(writer.name)),
      contributors: story.contributors.map(stripControls),
      sources: story.source ? [stripControls(story.source)] : [],
    },
    // The standard has no word for a change: readers of feeds look for Atom's.
    ...(story.updatedAt > story.publishedAt && { atom: { updated: new Date(story.updatedAt) } }),
    ...(story.html && { content: { encoded: story.html } }),
    ...(lead && { media: toMedia(story.pictures, lead.thumbnail) }),
  }
}

function toMedia(pictures: FeedPicture[], thumbnail: PictureFile) {
  return {
    contents: pictures.map((picture) => ({
      url: picture.file.url,
      type: 'image/jpeg',
      medium: 'image',
      width: picture.file.width,
      height: picture.file.height,
      title: { value: stripControls(picture.alt), type: 'plain' },
      ...(picture.caption && { description: { value: stripControls(picture.caption), type: 'plain' } }),
      ...(picture.credit && {
        credits: [{ value: stripControls(picture.credit), role: 'photographer', scheme: 'urn:ebu' }],
      }),
    })),
    thumbnails: [thumbnail],
  }
}
