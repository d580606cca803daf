import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openDatabase, ownPlace } from '#db/open.ts'
import { type Hired, hire, signIn } from './desk.ts'
import { expect, test } from './fixtures.ts'

/*
 * Every page of the desk, for whoever may see all of it, in both languages: whole, readable by everybody, on a phone as on
 * a wide screen, by day and by night, and kept nowhere.
 */

/** `:story` and the like stand for a number of the sample edition. A number after the address is its status. */
const PAGES = [
  '/desk/stories',
  '/desk/stories?view=desk',
  '/desk/stories?view=waiting',
  '/desk/stories?view=scheduled',
  '/desk/stories?view=today',
  '/desk/stories?view=all',
  '/desk/stories/:story',
  '/desk/stories/:story/history',
  '/desk/stories/:story/revisions',
  '/desk/media',
  '/desk/media/:picture',
  '/desk/front',
  '/desk/manage/sections',
  '/desk/manage/masthead',
  '/desk/manage/people',
  '/desk/manage/people/:person',
  '/desk/manage/tags',
  '/desk/manage/pages',
  '/desk/manage/pages/new',
  '/desk/manage/pages/:page',
  '/desk/manage/settings',
  '/desk/manage/discovery',
  '/desk/staff',
  '/desk/staff/mail',
  '/desk/audit',
  '/desk/account',
  '/desk/account/second-factor-setup',
  '/desk/nothing-here 404',
  '/desk/stories/999999 404',
]

/** For people without an account. */
const OPEN_PAGES = [
  '/desk/sign-in',
  '/desk/sign-in/second-factor',
  '/desk/reset',
  '/desk/reset/dead-link',
  '/desk/invitation/dead-link',
  '/desk/shared/dead-link 404',
]

/** The paper's own page, in the paper's language whoever looks at it. */
const PREVIEWS = ['/desk/preview/:story', '/desk/preview/999999 404']

let numbers: Record<string, number>
let reader: Hired
let englishReader: Hired

test.beforeAll(async ({ paper }) => {
  const db = openDatabase(ownPlace)
  const { media, staticPage } = db.read.tables
  const [picture] = await db.read.select({ id: media.id }).from(media)
  const [page] = await db.read.select({ id: staticPage.id }).from(staticPage)
  await db.close()
  numbers = {
    story: await paper.sampleId('gauge-reopens'),
    person: await paper.personId('نادين-الوراقي'),
    picture: picture?.id ?? 0,
    page: page?.id ?? 0,
  }
  reader = await hire('administrator', { name: 'قارئ كل الصفحات', hasSecondFactor: true })
  englishReader = await hire('administrator', { name: 'A reader of every page', language: 'en', hasSecondFactor: true })
})

interface Look {
  language: 'ar' | 'en'
  scheme: 'light' | 'dark'
  width: number
}

async function check(page: Page, line: string, { language, scheme, width }: Look): Promise<void> {
  const [path = '', status = '200'] = line.split(' ')
  const address = path.replace(/:(\w+)/, (_, name: string) => String(numbers[name]))
  await page.emulateMedia({ colorScheme: scheme })
  await page.setViewportSize({ width, height: 900 })
  const response = await page.goto(address, { waitUntil: 'networkidle' })
  expect(response?.status()).toBe(Number(status))
  expect(new URL(page.url()).pathname).toBe(address.split('?')[0])

  const headers = response?.headers() ?? {}
  expect(headers['cache-control']).toBe('private, no-store')
  expect(headers['x-robots-tag']).toContain('noindex')
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='/)

  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page).toHaveTitle(/\S/)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${width} px`).toBe(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

/** A page that is not there is a complaint of the browser's, and is none of ours. */
function complaints(errors: string[], line: string): string[] {
  return errors.filter((message) => !(line.endsWith(' 404') && /status of 404/.test(message)))
}

for (const line of [...PAGES, ...OPEN_PAGES, ...PREVIEWS]) {
  const isOpen = OPEN_PAGES.includes(line)
  test(`${line} is sound, by day and by night`, async ({ page, context, consoleErrors }) => {
    if (!isOpen) await signIn(context, reader)
    await check(page, line, { language: 'ar', scheme: 'light', width: 1440 })
    await check(page, line, { language: 'ar', scheme: 'dark', width: 320 })
    expect(complaints(consoleErrors, line)).toEqual([])
  })
  if (PREVIEWS.includes(line) || line.startsWith('/desk/shared')) continue
  test(`${line} is sound in English`, async ({ page, context, consoleErrors, baseURL }) => {
    if (isOpen) await context.addCookies([{ name: 'paper-language', value: 'en', url: `${baseURL}/desk` }])
    else await signIn(context, englishReader)
    await check(page, line, { language: 'en', scheme: 'light', width: 320 })
    expect(complaints(consoleErrors, line)).toEqual([])
  })
}

test('whoever is not signed in is led to signing in, and from there to where they were going', async ({ request }) => {
  for (const line of [...PAGES, ...PREVIEWS]) {
    const path = (line.split(' ')[0] ?? '').replace(/:(\w+)/, (_, name: string) => String(numbers[name]))
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status(), path).toBe(303)
    expect(response.headers().location, path).toBe(`/desk/sign-in?next=${encodeURIComponent(path)}`)
    expect(response.headers()['cache-control'], path).toContain('no-store')
  }
})

test('readers get nothing of the desk, not even those who work there', async ({ page, context, request }) => {
  await signIn(context, reader)
  const requested: string[] = []
  page.on('request', (one) => requested.push(one.url()))
  for (const path of ['/', '/economy', '/about', `/${numbers.story}`]) {
    const response = await page.goto(path, { waitUntil: 'networkidle' })
    expect(response?.status(), path).toBe(200)
    expect(await response?.headersArray()).not.toContainEqual(expect.objectContaining({ name: /^set-cookie$/i }))
    const html = (await response?.text()) ?? ''
    expect(html, path).not.toMatch(/["'(]\/desk/)
    expect(html, path).not.toContain('__next_f')
    expect(html, path).toBe(await (await request.get(path)).text())
  }
  const own = new URL(page.url()).origin
  expect(requested.filter((url) => !url.startsWith(own) || url.startsWith(`${own}/desk`))).toEqual([])
  expect(requested.filter((url) => /\/_next\/static\/chunks\/.*\.js/.test(url))).toEqual([])
})
