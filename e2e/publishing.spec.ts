import { addresses, expect, test } from './fixtures.ts'

const WRITER = 'كرم-الصنابري'

/** Published means visible within this, on every page it touches. */
const VISIBLE_WITHIN = { timeout: 2_000, intervals: [100] }

test('a story is on every page it touches at once, cached or not', async ({ request, paper }) => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Cairo' }).format().split('-').map(Number).join('/')
  const pages = [
    '/',
    '/city',
    '/city/districts',
    `/archive/${day}`,
    addresses.person(WRITER),
    '/topic/%D8%AA%D8%AC%D8%B1%D8%A8%D8%A9-%D8%A7%D9%84%D9%86%D8%B4%D8%B1',
  ]
  const untouched = ['/economy', '/about']
  const text = async (path: string) => (await request.get(path)).text()
  const before = await Promise.all(untouched.map(text))
  for (const path of pages) await text(path)

  const headline = `تجربة نشر.. ${Date.now()}`
  const id = await paper.insertArticle({
    headline,
    section: 'districts',
    tagNames: ['تجربة النشر'],
    credits: [{ personId: await paper.personId(WRITER), role: 'writer' }],
  })
  const digits = headline.split(' ').at(-1) ?? ''
  for (const path of pages) {
    await expect.poll(async () => (await text(path)).includes(digits), { ...VISIBLE_WITHIN, message: path }).toBe(true)
  }
  expect((await request.get(`/${id}`)).status()).toBe(200)
  expect(await Promise.all(untouched.map(text))).toEqual(before)
  const kept = await request.get('/economy')
  expect(kept.headers()['x-cache']).toBe('HIT')
})

test('«عاجل» ends by itself', async ({ request, paper }) => {
  const headline = `خبر عاجل ينتهي وحده ${Date.now()}`
  await paper.insertArticle({ headline, breakingUntil: Date.now() + 4_000 })
  const bar = async () =>
    /<aside[^>]*data-until[\s\S]*?<\/aside>/.exec(await (await request.get('/')).text())?.[0] ?? ''
  await expect.poll(bar, VISIBLE_WITHIN).toContain(headline)
  await expect.poll(bar, { timeout: 8_000 }).not.toContain(headline)
})

test('a story waits for its time, and then appears by itself', async ({ request, paper }) => {
  const headline = `خبر ينتظر موعده ${Date.now()}`
  await request.get('/sport')
  const id = await paper.insertArticle({ headline, section: 'sport', publishedAt: Date.now() + 4_000 })
  expect((await request.get(`/${id}`)).status()).toBe(404)
  expect(await (await request.get('/sport')).text()).not.toContain(headline)
  await expect.poll(async () => (await request.get(`/${id}`)).status(), { timeout: 8_000 }).toBe(200)
  await expect.poll(async () => (await request.get('/sport')).text(), VISIBLE_WITHIN).toContain(headline)
})

test('a draft is nobody’s business', async ({ request, paper }) => {
  const id = await paper.insertArticle({ headline: 'مسودة لم تنشر', state: 'draft', publishedAt: null })
  expect((await request.get(`/${id}`)).status()).toBe(404)
})
