import { generateJsonFeed } from 'feedsmith'
import { stripControls } from '#arabic/bidi.ts'
import type { Feed, FeedStory } from './feed.ts'

const LANGUAGE = 'ar-EG'

/** JSON Feed 1.1. Programs read it: titles stay as they were typed. */
export function writeJson(feed: Feed): string {
  const items = feed.stories.map(toItem)
  const written = generateJsonFeed({
    title: stripControls(feed.title),
    home_page_url: feed.page,
    feed_url: feed.self,
    description: stripControls(feed.description),
    icon: `${feed.origin}/apple-icon.png`,
    favicon: `${feed.origin}/icon.svg`,
    language: LANGUAGE,
    authors: [{ name: stripControls(feed.paper), url: feed.origin }],
    ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items,
  })
  // The library leaves out a list without anything in it; this one must be there.
  return JSON.stringify(Object.assign({ items }, written))
}

function toItem(story: FeedStory) {
  const [lead] = story.pictures
  const summary = stripControls(story.summary)
  return {
    id: story.id,
    url: story.url,
    title: stripControls(story.title),
    // An item must have content; a summary is all there is of it in a feed of summaries.
    ...(story.html ? { content_html: story.html, summary } : { content_text: summary }),
    ...(lead && { image: lead.file.url }),
    date_published: new Date(story.publishedAt),
    date_modified: new Date(story.updatedAt),
    authors: story.writers.map(({ name, url }) => ({ name: stripControls(name), ...(url && { url }) })),
    tags: [...new Set([story.section.name, ...story.topics])].map(stripControls),
    language: LANGUAGE,
  }
}
