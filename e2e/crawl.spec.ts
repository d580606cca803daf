import type { APIRequestContext } from '@playwright/test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { openDatabase, ownPlace } from '#db/open.ts'
import { addresses, expect, test } from './fixtures.ts'

/*
 * The whole sample edition as a crawler sees it: from the front page along every link, before any other test has
 * changed a story.
 */

type Element = DefaultTreeAdapterTypes.Element

interface Page {
  status: number
  /** Where it sends the crawler on to. */
  location: string | undefined
  title: string
  canonical: string | undefined
  isIndexed: boolean
  links: string[]
  /** Texts of its structured data. */
  data: string[]
}

/** Requests at the same time. */
const AT_ONCE = 8
/** What a crawler is asked to leave alone. */
const CLOSED = /^\/(desk|search|suggest)(\/|$)/

function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if ('tagName' in child) {
      yield child
      yield* elementsOf(child)
    }
  }
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

async function readPage(request: APIRequestContext, path: string): Promise<Page> {
  const response = await request.get(path, { maxRedirects: 0 })
  const isHtml = response.headers()['content-type']?.startsWith('text/html') ?? false
  const elements = isHtml ? [...elementsOf(parse(await response.text()))] : []
  const named = (tag: string) => elements.filter((element) => element.tagName === tag)
  const linked = [...named('a'), ...named('link')].flatMap((element) => attribute(element, 'href') ?? [])
  const robots = named('meta').find((element) => attribute(element, 'name') === 'robots')
  return {
    status: response.status(),
    location: response.headers().location,
    title: named('title').map(textOf).join(''),
    canonical: named('link')
      .filter((element) => attribute(element, 'rel') === 'canonical')
      .map((element) => attribute(element, 'href') ?? '')[0],
    isIndexed: isHtml && !attribute(robots ?? named('html')[0] ?? missing(path), 'content')?.includes('noindex'),
    links: linked,
    data: named('script')
      .filter((element) => attribute(element, 'type') === 'application/ld+json')
      .map(textOf),
  }
}

function missing(path: string): never {
  throw new Error(`${path} is no document.`)
}

/** Every page that links lead to from the front, by path; files are asked for, but hold no links. */
async function crawl(request: APIRequestContext, origin: string) {
  const pages = new Map<string, Page>()
  const found = new Set(['/'])
  const queue = ['/']
  const linkedFrom = new Map<string, string>()
  const visit = async (path: string) => {
    const page = await readPage(request, path)
    pages.set(path, page)
    for (const href of page.links) {
      const url = URL.parse(href, origin + path)
      if (url?.origin !== origin || CLOSED.test(url.pathname)) continue
      const next = url.pathname + url.search
      if (found.has(next)) continue
      found.add(next)
      linkedFrom.set(next, path)
      queue.push(next)
    }
  }
  while (queue.length > 0) await Promise.all(queue.splice(0, AT_ONCE).map(visit))
  return { pages, linkedFrom }
}

/** Every address in the sitemaps, as a path. */
async function readSitemaps(request: APIRequestContext, origin: string): Promise<Set<string>> {
  const locationsIn = async (path: string) => {
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    const xml = await response.text()
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url.replaceAll('&amp;', '&')))
  }
  const files = await locationsIn(addresses.sitemap)
  const listed = await Promise.all(files.map((file) => locationsIn(file.pathname)))
  for (const url of [...files, ...listed.flat()]) expect(url.origin).toBe(origin)
  return new Set(listed.flat().map((url) => url.pathname))
}

test('a crawler reaches everything, and nothing is broken, doubled or lost', async ({ request, baseURL }) => {
  test.setTimeout(240_000)
  const origin = baseURL ?? ''
  const { pages, linkedFrom } = await crawl(request, origin)
  const all = [...pages]
  const told = (path: string) => `${decodeURI(path)} on ${decodeURI(linkedFrom.get(path) ?? '/')}`

  // No link is broken, and only the short address that readers copy leads on: once, to a page.
  const isShort = (path: string) => /^\/\d+$/.test(path)
  const isWrong = ([path, page]: [string, Page]) =>
    isShort(path) ? pages.get(page.location ?? '')?.status !== 200 : page.status !== 200
  expect(all.filter(isWrong).map(([path, page]) => `${page.status} ${told(path)}`)).toEqual([])

  const indexed = all.filter(([, page]) => page.isIndexed)
  expect(indexed.length).toBeGreaterThan(150)
  for (const [path, page] of indexed) expect(URL.parse(page.canonical ?? '')?.href, path).toBe(origin + path)

  const byTitle = Map.groupBy(indexed, ([, page]) => page.title)
  expect([...byTitle].filter(([title, some]) => title === '' || some.length > 1).map(([title]) => title)).toEqual([])

  for (const [path, page] of indexed) {
    expect(page.data.length, path).toBeGreaterThan(0)
    for (const text of page.data) {
      expect(text).not.toContain('<')
      expect(JSON.parse(text)).toHaveProperty('@context', 'https://schema.org')
    }
  }

  // Every public story is linked to from somewhere, and every page is in the sitemaps.
  const db = openDatabase(ownPlace)
  const { article } = db.read.tables
  const stories = await db.read.select({ id: article.id, state: article.state, at: article.publishedAt }).from(article)
  await db.close()
  const reached = new Set(indexed.flatMap(([path]) => /^\/[^/]+\/(\d+)\/[^/]+$/.exec(path)?.[1] ?? []))
  const open = stories.filter(({ state, at }) => state === 'published' && at !== null && at.getTime() < Date.now())
  expect(open.length).toBeGreaterThan(70)
  expect(open.filter(({ id }) => !reached.has(String(id)))).toEqual([])

  const mapped = await readSitemaps(request, origin)
  const isNumbered = (path: string) => /\/page\/\d+$/.test(path)
  const known = indexed.map(([path]) => path).filter((path) => !isNumbered(path))
  expect(known.filter((path) => !mapped.has(path)).map((path) => decodeURI(path))).toEqual([])
  expect([...mapped].filter((path) => !pages.has(path)).map((path) => decodeURI(path))).toEqual([])
})
