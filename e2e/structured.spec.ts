import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { findFaults, findWarnings } from '#newsroom/discovery/json-ld/test-schema.ts'
import { everyPage, expect, test } from './fixtures.ts'

/*
 * What search engines and shared links read of one page of every kind.
 */

type Element = DefaultTreeAdapterTypes.Element

/** Pages that no search engine keeps. */
const HIDDEN = new Set([
  'search',
  'search results',
  'a narrowed search',
  'a search for nothing',
  'missing',
  'withdrawn',
])
/** Answers that are no page of the paper: there is nothing to say of them. */
const ANSWERS = new Set(['missing', 'withdrawn'])
const TYPES: Record<string, string> = {
  front: 'WebPage',
  section: 'CollectionPage',
  topic: 'CollectionPage',
  archive: 'CollectionPage',
  corrections: 'CollectionPage',
  person: 'ProfilePage',
  masthead: 'AboutPage',
  principles: 'AboutPage',
  article: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  live: 'LiveBlogPosting',
  search: 'SearchResultsPage',
}

function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if ('tagName' in child) {
      yield child
      yield* elementsOf(child)
    }
  }
}

const attribute = (element: Element | undefined, name: string) => element?.attrs.find((one) => one.name === name)?.value
const textOf = (element: Element) => element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')

function readHead(html: string) {
  const elements = [...elementsOf(parse(html))]
  const meta = (name: string) =>
    elements
      .filter((one) => one.tagName === 'meta' && [attribute(one, 'name'), attribute(one, 'property')].includes(name))
      .map((one) => attribute(one, 'content') ?? '')
  const links = (rel: string) => elements.filter((one) => one.tagName === 'link' && attribute(one, 'rel') === rel)
  return {
    title: elements.filter((one) => one.tagName === 'title').map(textOf),
    data: elements.filter((one) => attribute(one, 'type') === 'application/ld+json').map(textOf),
    // Next writes the front page's address without its slash.
    canonical: links('canonical').map((one) => new URL(attribute(one, 'href') ?? '').href),
    feeds: links('alternate').map((one) => attribute(one, 'href') ?? ''),
    meta,
  }
}

test('every kind of page says what it is, where it stands and how it may be kept', async ({ request, paper }) => {
  const titles = new Map<string, string>()
  for (const [kind, path] of Object.entries(await everyPage(paper))) {
    const response = await request.get(path)
    const head = readHead(await response.text())
    const robots = head.meta('robots')
    expect(head.title, kind).toHaveLength(1)
    expect(robots, kind).toHaveLength(1)
    expect(robots[0]?.includes('noindex'), kind).toBe(HIDDEN.has(kind))
    if (ANSWERS.has(kind)) {
      expect(head.data, kind).toEqual([])
      continue
    }
    // A short address has been followed to the story's own.
    expect(head.canonical, kind).toEqual([response.url()])
    expect(head.data, kind).toHaveLength(1)
    for (const text of head.data) {
      expect(findFaults(text), kind).toEqual([])
      for (const description of findWarnings(text)) test.info().annotations.push({ type: 'warning', description })
      const [first] = JSON.parse(text)['@graph']
      expect(first.url, kind).toBe(response.url())
      if (TYPES[kind]) expect(first['@type'], kind).toBe(TYPES[kind])
    }
    expect(titles.get(head.title[0] ?? ''), `the title of ${kind}`).toBeUndefined()
    titles.set(head.title[0] ?? '', kind)
    if (HIDDEN.has(kind)) continue
    expect(robots[0], kind).toContain('max-image-preview:large')
    expect(head.meta('description')[0]?.length, kind).toBeGreaterThan(10)
    expect(new URL(head.meta('og:url')[0] ?? '').href, kind).toBe(response.url())
  }
})

test('a story is shared with its photograph, and found in three shapes of it', async ({ request, paper }) => {
  const { article = '' } = await everyPage(paper)
  const head = readHead(await (await request.get(article)).text())
  expect(Number(head.meta('og:image:width')[0])).toBeGreaterThanOrEqual(1200)
  expect(head.meta('og:image:alt')[0]).not.toBe('')
  expect(head.meta('article:published_time')[0]).toMatch(/T[\d:]+\+0[23]:00$/)
  expect(head.meta('twitter:card')).toEqual(['summary_large_image'])
  const [story] = JSON.parse(head.data[0] ?? '')['@graph']
  expect(story.image).toHaveLength(3)
  const shared = head.meta('og:image')[0] ?? ''
  for (const address of [shared, ...story.image.map((image: { url: string }) => image.url)]) {
    const file = await request.get(address)
    expect(file.headers()['content-type'], address).toBe('image/jpeg')
  }
})

test('the listings lead to their feeds, and every page to what a phone needs', async ({ request, paper }) => {
  const pages = await everyPage(paper)
  for (const kind of ['front', 'section', 'subsection', 'topic', 'person']) {
    const { feeds } = readHead(await (await request.get(pages[kind] ?? '')).text())
    expect(feeds, kind).toHaveLength(3)
    for (const feed of feeds) expect((await request.get(feed)).status(), feed).toBe(200)
  }
  const manifest = await request.get('/manifest.webmanifest')
  expect(manifest.headers()['content-type']).toContain('application/manifest+json')
  const { dir, icons } = await manifest.json()
  expect(dir).toBe('rtl')
  for (const { src } of icons) expect((await request.get(src)).status(), src).toBe(200)
})
