import type { APIRequestContext, APIResponse } from '@playwright/test'
import { parseJsonFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { openDatabase, ownPlace } from '#db/open.ts'
import { findStory } from '#db/queries/stories.ts'
import messages from '#messages/ar.json' with { type: 'json' }
import { faultsOfAtom, faultsOfJson, faultsOfMarkup, faultsOfRss } from '#newsroom/feeds/test-validate.ts'
import { loadActor } from '#newsroom/staff/load-actor.ts'
import { type MoveRequest, moveStory } from '#newsroom/stories/transition.ts'
import { signIn } from './desk.ts'
import { addresses, expect, test } from './fixtures.ts'

/*
 * The feeds as those who read them see them: every listing of the sample edition has one in each format, a story lives
 * in them as it does on the pages, and a partner has one of its own.
 */

const { feeds, manage } = messages.Desk
const VISIBLE_WITHIN = { timeout: 2_000, intervals: [100] }
const WRITER = 'كرم-الصنابري'

const FILES = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
}
type File = keyof typeof FILES
const NAMES = Object.keys(FILES) as File[]
const faultsOf: Record<File, (text: string) => Promise<string[]>> = {
  'feed.xml': faultsOfRss,
  'atom.xml': faultsOfAtom,
  'feed.json': faultsOfJson,
}

interface Item {
  id: string
  title: string
  html: string
}

const parser = new Parser({ customFields: { item: ['id', ['content:encoded', 'full']] } })

/** What a reader of feeds that we did not write makes of one. */
async function itemsOf(file: File, text: string): Promise<Item[]> {
  if (file === 'feed.json') {
    const items = parseJsonFeed(text).items ?? []
    return items.map((item) => ({ id: item.id ?? '', title: item.title ?? '', html: item.content_html ?? '' }))
  }
  const feed = await parser.parseString(text)
  return feed.items.map((item) => ({
    id: item.guid ?? String(item.id),
    title: item.title ?? '',
    html: item.full ?? item.content ?? '',
  }))
}

const itemsAt = async (request: APIRequestContext, path: string) =>
  itemsOf(path.split('/').at(-1) as File, await (await request.get(path)).text())

/** Moves a story as another process would, in the name of the editor in chief. */
async function move(id: number, action: MoveRequest['action'], given: Partial<MoveRequest> = {}): Promise<void> {
  const db = openDatabase(ownPlace)
  const row = await findStory(db.read, id)
  const staff = await loadActor(db.read, 'sample-editor-in-chief')
  if (!row || !staff) throw new Error('Nothing to move, or nobody to move it.')
  const desk = { db, actor: staff.actor, now: Date.now() }
  await moveStory(desk, { id, action, version: row.version, ...given })
  await db.close()
}

test('a reader of feeds reads every feed of the edition', async ({ request }) => {
  const lists = [
    '/',
    '/city',
    '/city/transport',
    '/opinion',
    addresses.topic('المينا-القديم'),
    addresses.person(WRITER),
  ]
  for (const list of lists) {
    const ids: string[] = []
    for (const file of NAMES) {
      const path = `${list === '/' ? '' : list}/${file}`
      const response = await request.get(path)
      expect(response.status(), path).toBe(200)
      expect(response.headers()['content-type'], path).toBe(`${FILES[file]}; charset=utf-8`)
      expect(response.headers()['x-robots-tag'], path).toBe('noindex')
      const text = await response.text()
      expect(await faultsOf[file](text), path).toEqual([])
      const items = await itemsOf(file, text)
      expect(items.length, path).toBeGreaterThan(0)
      expect(
        items.flatMap((item) => faultsOfMarkup(item.html)),
        path,
      ).toEqual([])
      ids.push(items.map((item) => item.id).join())
    }
    expect(new Set(ids).size, `${list} is the same in every format`).toBe(1)
  }
})

test('whoever has a feed already is sent nothing', async ({ request }) => {
  const first = await request.get('/economy/feed.xml')
  const etag = first.headers().etag ?? ''
  expect(etag).toMatch(/^W\/"[0-9a-f]+"$/)
  const again = await request.get('/economy/feed.xml', { headers: { 'If-None-Match': etag } })
  expect(again.status()).toBe(304)
  expect((await again.body()).length).toBe(0)
  expect(again.headers().etag).toBe(etag)
  // The date is said once no second change can bear the same second.
  let dated: APIResponse | undefined
  await expect(async () => {
    dated = await request.get('/economy/feed.xml')
    expect(dated.headers()['last-modified']).toBeDefined()
  }).toPass({ timeout: 4_000 })
  const since = dated?.headers()['last-modified'] ?? ''
  expect((await request.get('/economy/feed.xml', { headers: { 'If-Modified-Since': since } })).status()).toBe(304)
  const other = await request.get('/economy/feed.xml', {
    headers: { 'If-None-Match': '"other"', 'If-Modified-Since': since },
  })
  expect(other.status()).toBe(200)
  const head = await request.head('/economy/feed.xml')
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0])
})

test('a listing that is none has no feed, and one that moved sends its readers on', async ({ request }) => {
  for (const path of [
    '/nowhere/feed.xml',
    '/topic/x/atom.xml',
    '/person/x/feed.json',
    '/partner/x/feed.xml',
    '/12/feed.xml',
  ]) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(404)
    expect(await response.text(), path).toBe(messages.Feeds.missing)
  }
  const moved = await request.get('/transport/feed.json', { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([308, '/city/transport/feed.json'])
})

test('a story comes, is put right and goes in every feed it stands in', async ({ request, paper }) => {
  const lists = ['', '/city', '/city/districts', addresses.person(WRITER)]
  const paths = lists.flatMap((list) => NAMES.map((file) => `${list}/${file}`))
  for (const path of paths) await request.get(path)
  const headline = `iPhone خبر يعيش ويموت ${Date.now()}`
  const id = await paper.insertArticle({
    headline,
    section: 'districts',
    credits: [{ personId: await paper.personId(WRITER), role: 'writer' }],
  })
  const find = async (path: string) => (await itemsAt(request, path)).find((item) => item.title.includes(headline))
  for (const path of paths) await expect.poll(() => find(path), { ...VISIBLE_WITHIN, message: path }).toBeDefined()
  const before = await Promise.all(paths.map(find))

  await move(id, 'correct')
  await move(id, 'save-correction', { correction: { kind: 'correction', text: 'الصواب غير هذا.' } })
  for (const [index, path] of paths.entries()) {
    const html = async () => (await find(path))?.html
    await expect.poll(html, { ...VISIBLE_WITHIN, message: path }).toContain('الصواب غير هذا.')
    expect((await find(path))?.id).toBe(before[index]?.id)
  }

  await move(id, 'kill', { reason: 'خطأ' })
  for (const path of paths) await expect.poll(() => find(path), { ...VISIBLE_WITHIN, message: path }).toBeUndefined()
})

test('a partner has a feed of its own, until its secret is changed', async ({ page, context, request, paper }) => {
  await signIn(context, 'editor-in-chief')
  const name = `شريك ${Date.now()}`
  const headline = `خبر للشريك ${Date.now()}`
  await paper.insertArticle({ headline, section: 'sport' })
  await page.goto('/desk/manage/feeds')
  await page.getByRole('button', { name: feeds.add }).click()
  await page.getByRole('textbox', { name: feeds.name }).fill(name)
  await page.getByRole('combobox', { name: feeds.sections }).fill('رياض')
  await page.getByRole('option', { name: 'رياضة' }).click()
  await page.keyboard.press('Tab')
  await page.getByRole('radiogroup', { name: feeds.text }).getByText(feeds.summary).click()
  await page.getByRole('button', { name: manage.save }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByRole('region', { name: feeds.contents })).toContainText(headline)

  const addressOf = async (file: File) =>
    (await page.getByRole('region', { name: feeds.addresses }).getByText(file).textContent()) ?? ''
  for (const file of NAMES) {
    const response = await request.get(new URL(await addressOf(file)).pathname)
    expect(response.headers()['cache-control']).toBe('private, no-cache')
    const text = await response.text()
    expect(await faultsOf[file](text), file).toEqual([])
    expect(text).toContain(headline)
  }
  const old = new URL(await addressOf('feed.xml')).pathname

  const choose = async (item: string) => {
    await page.getByRole('button', { name: manage.moreOf.replace('{name}', name) }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose(feeds.pause)
  await expect(page.getByText(feeds.pausedNote)).toBeVisible()
  expect((await request.get(old)).status()).toBe(404)
  await page.getByRole('button', { name: feeds.resume }).click()
  await expect(page.getByText(feeds.pausedNote)).toBeHidden()
  expect((await request.get(old)).status()).toBe(200)

  await choose(feeds.renew)
  await page.getByRole('alertdialog').getByRole('button', { name: feeds.renew }).click()
  await expect(page.getByRole('region', { name: feeds.addresses })).not.toContainText(old)
  expect((await request.get(old)).status()).toBe(404)
  expect((await request.get(new URL(await addressOf('feed.xml')).pathname)).status()).toBe(200)

  await choose(manage.remove)
  const renewed = new URL(await addressOf('feed.xml')).pathname
  await page.getByRole('alertdialog').getByRole('button', { name: manage.remove }).click()
  await expect(page).toHaveURL(/\/desk\/manage\/feeds$/)
  expect((await request.get(renewed)).status()).toBe(404)
})
