import type { APIRequestContext } from '@playwright/test'
import { makeSlug } from '#arabic/slug.ts'
import { openDatabase, ownPlace } from '#db/open.ts'
import { keepOldAddresses } from '#db/queries/old-addresses.ts'
import messages from '#messages/ar.json' with { type: 'json' }
import { oldAddressKeys } from '#newsroom/redirects/old-sites.ts'
import { openTab, origin, signIn } from './desk.ts'
import { expect, test } from './fixtures.ts'

/* Addresses never die: what a story was called, what the desk has rules for, and what another site called it. */

const { address, redirects, story } = messages.Desk
const STAMP = Date.now().toString(36)
/** Done means visible within this. */
const VISIBLE = { timeout: 2_000, intervals: [100] }

test.beforeEach(({ context }) => signIn(context, 'editor-in-chief'))

/** What is answered at exactly this path, in one step: status, where it leads, and how much there is to read. */
async function answerAt(request: APIRequestContext, path: string, method = 'GET'): Promise<string> {
  const response = await request.fetch(origin() + path, { method, maxRedirects: 0 })
  const { location = '' } = response.headers()
  const status = response.status()
  const body = await response.body()
  return status >= 300 && status < 400 ? `${status} ${decodeURI(location)} ${body.length}` : String(status)
}

test('a public story gets another address by clicking, and every old one leads to it in one step', async ({
  page,
  request,
  paper,
}) => {
  const headline = `عنوان قديم للخبر ${STAMP}`
  const id = await paper.insertArticle({ headline, section: 'city' })
  const former = `/city/${id}/${encodeURIComponent(makeSlug(headline))}`
  await expect.poll(() => answerAt(request, former), VISIBLE).toBe('200')
  expect(await (await request.get('/city')).text()).toContain(former)

  await page.goto(`/desk/stories/${id}`)
  await openTab(page, story.tabs.release)
  await page.getByRole('button', { name: address.change }).click()
  const dialog = page.getByRole('dialog')
  const typed = `كَلمات أخرى ${STAMP}`
  await dialog.getByRole('textbox', { name: address.label }).fill(typed)
  await expect(dialog.getByText(makeSlug(typed))).toBeVisible()
  await dialog.getByRole('button', { name: address.submit }).click()
  await expect(dialog).toBeHidden()
  const here = `/city/${id}/${makeSlug(typed)}`
  const inOneStep = `308 ${here} 0`
  await expect.poll(() => answerAt(request, former), VISIBLE).toBe(inOneStep)
  await expect(page.getByText(address.former)).toBeVisible()

  for (const path of [`/${id}`, `/${id}/`, `/sport/${id}`, `/sport/${id}/x/`, `//sport//${id}//x`]) {
    expect(await answerAt(request, path), path).toBe(inOneStep)
    expect(await answerAt(request, path, 'HEAD'), path).toBe(inOneStep)
  }
  expect(await answerAt(request, encodeURI(here))).toBe('200')
  const listing = async () => (await request.get('/city')).text()
  await expect.poll(listing, VISIBLE).toContain(encodeURI(here))
  expect(await listing()).not.toContain(former)
})

test('a rule is written, followed and counted; what is gone says so in Arabic', async ({ page, request }) => {
  const source = `/قديم-${STAMP}`
  const gone = `/gone-${STAMP}`
  expect(await answerAt(request, encodeURI(source))).toBe('404')
  await page.goto('/desk/manage/redirects')
  const dialog = page.getByRole('dialog')
  const write = async (from: string, to: string | null) => {
    await page.getByRole('button', { name: redirects.add }).click()
    await dialog.getByRole('textbox', { name: redirects.form.source }).fill(from)
    if (to === null) await dialog.getByText(redirects.form.goneLabel).click()
    else await dialog.getByRole('textbox', { name: redirects.form.target }).fill(to)
    await dialog.getByRole('button', { name: redirects.form.save }).click()
  }

  await write(`https://www.old.example${source}.html`, '/city')
  await expect(dialog).toBeHidden()
  const asked = `${encodeURI(source)}/?utm_source=test`
  await expect.poll(() => answerAt(request, asked), VISIBLE).toBe('308 /city 0')
  expect(await answerAt(request, asked, 'HEAD')).toBe('308 /city 0')
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.getByRole('row').filter({ hasText: STAMP }).first().textContent()
      },
      { timeout: 15_000 },
    )
    .toMatch(/\b2\b/)

  await write(gone, null)
  await expect(dialog).toBeHidden()
  await expect.poll(() => answerAt(request, gone), VISIBLE).toBe('410')
  const page410 = await request.get(gone)
  expect(await page410.text()).toContain(messages.Errors.gone.title)
  expect(await page410.text()).toContain('noindex')
  expect(await answerAt(request, gone, 'HEAD')).toBe('410')

  // A page that stands there, and a circle, are refused where they are typed.
  await write('/city', '/sport')
  await expect(dialog.getByText(messages.Desk.errors['living-source'])).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: redirects.try.label }).fill(source)
  await page.getByRole('button', { name: redirects.try.submit, exact: true }).click()
  await expect(page.getByText(redirects.try.moved)).toBeVisible()
})

test('a table of Arabic addresses is looked through, refused while a row is wrong, and brought in', async ({
  page,
  request,
}) => {
  const from = `/أخبار/قديم-${STAMP}`
  const table = (rows: string[]) => ({
    name: 'addresses.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${['من;إلى;النوع', ...rows].join('\r\n')}`),
  })
  await page.goto('/desk/manage/redirects')
  await page.getByRole('button', { name: redirects.import }).click()
  const dialog = page.getByRole('dialog')
  const picker = dialog.locator('input[type=file]')
  await picker.setInputFiles(table([`${from};/city;دائم`, '/city;/sport;']))
  await expect(dialog.getByText(redirects.table.badNote)).toBeVisible()
  await expect(dialog.getByRole('button', { name: redirects.table.save })).toBeHidden()
  await picker.setInputFiles(table([`${from};/city;دائم`, `/?p=${STAMP};https://other.example/x;مؤقت`]))
  await dialog.getByRole('button', { name: redirects.table.save }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => answerAt(request, encodeURI(from)), VISIBLE).toBe('308 /city 0')
  expect(await answerAt(request, `/?p=${STAMP}`)).toBe('307 https://other.example/x 0')
  const exported = await page.request.get('/desk/api/redirects')
  expect(await exported.text()).toContain(from)
})

test('a story of another site is found by what it was called there', async ({ request, paper }) => {
  const headline = `خبر من موقع آخر ${STAMP}`
  const id = await paper.insertArticle({ headline })
  const number = Date.now()
  const keys = oldAddressKeys(`https://old.example/story/2025/4/22/عنوان/${number}`)
  const db = openDatabase(ownPlace)
  await db.write((tx) =>
    keepOldAddresses(
      tx,
      keys.map((key) => ({ key, articleId: id })),
    ),
  )
  await db.close()
  const here = `308 /news/${id}/${makeSlug(headline)} 0`
  for (const slug of ['عنوان', 'غيره']) {
    expect(await answerAt(request, encodeURI(`/story/2025/4/22/${slug}/${number}`))).toBe(here)
  }
  expect(await answerAt(request, `/story/2025/4/22/x/${number + 1}`)).toBe('404')
})

test('a story that was withdrawn is gone at every address of it', async ({ request, paper }) => {
  const id = await paper.sampleId('ferry-fare-draft')
  for (const path of [`/${id}`, `/${id}/`, `/city/${id}`, `/city/${id}/x`, `/sport/${id}/y/`]) {
    expect(await answerAt(request, path), path).toBe('410')
    expect(await answerAt(request, path, 'HEAD'), path).toBe('410')
  }
})

test('addresses made to do harm lead nowhere else', async ({ request }) => {
  for (const path of [
    '//evil.example',
    '//evil.example/%2e%2e',
    '/%5cevil.example',
    '/%0d%0aSet-Cookie:a=b',
    '/%00',
    '/%ff%fe',
    '/?p=%0d%0aLocation:https://evil.example',
    `/${'a/'.repeat(2_000)}`,
  ]) {
    const answer = await answerAt(request, path)
    expect(answer, path).toMatch(/^(?:200|400|404|414|431|308 \/(?![/\\])[^\r\n]*)$/)
  }
})
