import type { APIRequestContext, Page } from '@playwright/test'
import { foldName } from '#arabic/fold.ts'
import { makeSlug } from '#arabic/slug.ts'
import { openDatabase, ownPlace } from '#db/open.ts'
import { ensurePerson } from '#db/queries/people.ts'
import messages from '#messages/ar.json' with { type: 'json' }
import { signIn } from './desk.ts'
import { addresses, expect, test } from './fixtures.ts'

/*
 * The paper is changed through the screens of the desk, and readers see it at once. What is printed on every page changes
 * here, so nothing else may run beside.
 */

const { manage, front, editor } = messages.Desk
const STAMP = Date.now().toString(36)
/** Done means visible within this. */
const VISIBLE = { timeout: 2_000, intervals: [100] }

test.describe.configure({ mode: 'serial' })
test.beforeEach(({ context }) => signIn(context, 'editor-in-chief'))

const called = (text: string, name: string) => text.replace(/\{\w+\}/, name)

function textOf(request: APIRequestContext, path: string): () => Promise<string> {
  return async () => (await request.get(path)).text()
}

/** Where an address that was moved sends its readers. */
async function movedTo(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path, { maxRedirects: 0 })
  return `${response.status()} ${response.headers().location ?? ''}`
}

async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name)
  await page.getByRole('option', { name }).first().click()
}

/** Makes a person of a name, as a byline does. */
async function addPerson(name: string): Promise<number> {
  const db = openDatabase(ownPlace)
  const id = await db.write((tx) => ensurePerson(tx, { name, nameKey: foldName(name), slug: makeSlug(name) }))
  await db.close()
  return id
}

test('a section is added, renamed and moved, and every address of it goes on working', async ({
  page,
  request,
  paper,
}) => {
  const first = { name: `الملاعب ${STAMP}`, slug: `grounds-${STAMP}` }
  const second = { name: `الساحات ${STAMP}`, slug: `squares-${STAMP}` }
  await page.goto('/desk/manage/sections')
  const dialog = page.getByRole('dialog')
  const save = async ({ name, slug }: typeof first) => {
    await dialog.getByLabel(manage.name, { exact: true }).fill(name)
    await dialog.getByLabel(manage.slug, { exact: true }).fill(slug)
    await dialog.getByRole('button', { name: manage.save, exact: true }).click()
    await expect(dialog).toBeHidden()
  }
  await page.getByRole('button', { name: manage.sections.add }).click()
  await dialog.getByText(manage.sections.inNavigation, { exact: true }).click()
  await expect(dialog.getByRole('checkbox', { name: manage.sections.inNavigation })).not.toBeChecked()
  await save(first)
  await expect.poll(textOf(request, `/${first.slug}`), VISIBLE).toContain(first.name)

  // Two pages of stories, and one of them to follow.
  const headline = `مباراة الحي ${STAMP}`
  const id = await paper.insertArticle({ headline, section: first.slug })
  for (let n = 1; n <= 24; n++) await paper.insertArticle({ headline: `${headline} ${n}`, section: first.slug })
  const path = (slug: string) => `/${slug}/${id}/${encodeURIComponent(makeSlug(headline))}`
  await expect.poll(textOf(request, `/${first.slug}/page/2`), VISIBLE).toContain(headline)
  await expect.poll(textOf(request, path(first.slug)), VISIBLE).toContain(first.name)
  const untouched = await textOf(request, '/economy')()

  await page.getByRole('button', { name: first.name, exact: true }).click()
  await save(second)
  await expect.poll(textOf(request, `/${second.slug}`), VISIBLE).toContain(second.name)
  await expect.poll(textOf(request, path(second.slug)), VISIBLE).toContain(second.name)
  for (const end of ['', '/page/2']) {
    await expect.poll(() => movedTo(request, `/${first.slug}${end}`), VISIBLE).toBe(`308 /${second.slug}${end}`)
  }
  await expect.poll(() => movedTo(request, path(first.slug)), VISIBLE).toBe(`308 ${path(second.slug)}`)
  expect(await textOf(request, `/${second.slug}`)()).not.toContain(first.name)
  const kept = await request.get('/economy')
  expect(kept.headers()['x-cache']).toBe('HIT')
  expect(await kept.text()).toBe(untouched)

  await page.getByRole('button', { name: second.name, exact: true }).click()
  await save(first)
  await expect.poll(textOf(request, `/${first.slug}`), VISIBLE).toContain(first.name)
  await expect.poll(() => movedTo(request, `/${second.slug}`), VISIBLE).toBe(`308 /${first.slug}`)
  await expect.poll(() => movedTo(request, path(second.slug)), VISIBLE).toBe(`308 ${path(first.slug)}`)
})

test('a section of the navigation is named anew on every page', async ({ page, request }) => {
  await page.goto('/desk/manage/sections')
  const dialog = page.getByRole('dialog')
  for (const [from, to] of [
    ['صحة', `صحة ${STAMP}`],
    [`صحة ${STAMP}`, 'صحة'],
  ] as const) {
    for (const path of ['/', '/economy', '/about']) await textOf(request, path)()
    await page.getByRole('button', { name: from, exact: true }).click()
    await dialog.getByLabel(manage.name, { exact: true }).fill(to)
    await dialog.getByRole('button', { name: manage.save, exact: true }).click()
    await expect(dialog).toBeHidden()
    for (const path of ['/', '/economy', '/about', '/health']) {
      await expect.poll(textOf(request, path), { ...VISIBLE, message: path }).toContain(`>${to}<`)
    }
  }
})

test('a person is renamed on every story and at the old address', async ({ page, request, paper }) => {
  const before = `رشا الكوّاء ${STAMP}`
  const after = `رشا المهندس ${STAMP}`
  const id = await addPerson(before)
  const story = await paper.insertArticle({
    headline: `خبر باسم ${STAMP}`,
    credits: [{ personId: id, role: 'writer' }],
  })
  const pages = [addresses.shortArticle(story), addresses.person(makeSlug(before))]
  for (const path of pages) await expect.poll(textOf(request, path), VISIBLE).toContain(before)
  const { url } = await request.get(pages[0] ?? '').then((response) => ({ url: response.url() }))

  await page.goto(`/desk/manage/people/${id}`)
  await page.getByLabel(manage.name, { exact: true }).fill(after)
  await page.getByLabel(manage.slug, { exact: true }).fill(makeSlug(after))
  await page.getByRole('button', { name: manage.save, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(after)
  for (const path of [url, addresses.person(makeSlug(after))]) {
    await expect.poll(textOf(request, path), VISIBLE).toContain(after)
    expect(await textOf(request, path)()).not.toContain(before)
  }
  expect(await movedTo(request, addresses.person(makeSlug(before)))).toBe(`308 ${addresses.person(makeSlug(after))}`)
})

test('two tags become one', async ({ page, request, paper }) => {
  const [from, into] = [`ترام قديم ${STAMP}`, `ترام المدينة ${STAMP}`]
  const headlines = [`خبر الوسم الأول ${STAMP}`, `خبر الوسم الثاني ${STAMP}`]
  await paper.insertArticle({ headline: headlines[0] ?? '', tagNames: [from] })
  await paper.insertArticle({ headline: headlines[1] ?? '', tagNames: [into] })
  const [old, kept] = [addresses.topic(makeSlug(from)), addresses.topic(makeSlug(into))]
  await expect.poll(textOf(request, old), VISIBLE).toContain(headlines[0])
  await expect.poll(textOf(request, kept), VISIBLE).toContain(headlines[1])

  await page.goto(`/desk/manage/tags?q=${encodeURIComponent(from)}`)
  await page.getByRole('button', { name: called(manage.moreOf, from) }).click()
  await page.getByRole('menuitem', { name: manage.merge }).click()
  await pick(page, manage.mergeInto, into)
  await page.getByRole('dialog').getByRole('button', { name: manage.mergeSubmit, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => movedTo(request, old), VISIBLE).toBe(`308 ${kept}`)
  for (const headline of headlines) await expect.poll(textOf(request, kept), VISIBLE).toContain(headline)
})

test('the front page gets another lead, and its own again', async ({ page, request, paper }) => {
  const headline = `مانشيت من الديسك ${STAMP}`
  await paper.insertArticle({ headline })
  await expect.poll(textOf(request, '/'), VISIBLE).toContain(headline)
  const lead = async () => {
    const html = await textOf(request, '/')()
    return /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html.slice(html.indexOf('<main')))?.[1] ?? ''
  }
  const former = await lead()
  expect(former).not.toContain(headline)

  await page.goto('/desk/front')
  await page.getByRole('searchbox', { name: front.search }).fill(headline)
  await page.getByRole('button', { name: front.addStory.replace('{headline}', headline) }).click()
  const up = page.getByRole('button', { name: called(manage.up, headline), exact: true })
  await expect(up).toBeVisible()
  while (await up.isEnabled()) await up.click()
  const save = page.getByRole('button', { name: front.save })
  await save.click()
  await expect.poll(lead, VISIBLE).toContain(headline)
  await expect(save).toBeDisabled()

  await page.getByRole('button', { name: front.remove.replace('{headline}', headline) }).click()
  await save.click()
  await expect.poll(lead, VISIBLE).toBe(former)
})

test('whoever takes an office stands in the masthead', async ({ page, request }) => {
  const name = `فؤاد الساعاتي ${STAMP}`
  await addPerson(name)
  await textOf(request, '/masthead')()
  await page.goto('/desk/manage/masthead')
  await page
    .getByRole('button', { name: called(manage.masthead.addTerm, '') })
    .first()
    .click()
  await pick(page, manage.masthead.person, name)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: manage.masthead.saveTerm, exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(textOf(request, '/masthead'), VISIBLE).toContain(name)

  await page.getByRole('button', { name: called(manage.moreOf, name) }).click()
  await page.getByRole('menuitem', { name: manage.remove }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: manage.remove, exact: true }).click()
  await expect.poll(textOf(request, '/masthead'), VISIBLE).not.toContain(name)
})

test('a page of the paper about itself is written and mended', async ({ page, request }) => {
  const slug = `desk-page-${STAMP}`
  expect((await request.get(`/${slug}`)).status()).toBe(404)
  await page.goto('/desk/manage/pages/new')
  await page.getByLabel(manage.pages.pageTitle, { exact: true }).fill(`كيف نعمل ${STAMP}`)
  await page.getByLabel(manage.slug, { exact: true }).fill(slug)
  const body = page.getByRole('textbox', { name: editor.label })
  await body.click()
  await page.keyboard.type('نكتب ما نعرفه.')
  const save = page.getByRole('button', { name: manage.save, exact: true })
  await save.click()
  await expect(page).toHaveURL(/\/manage\/pages\/\d+$/)
  await expect.poll(textOf(request, `/${slug}`), VISIBLE).toContain('نكتب ما نعرفه.')

  await body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' ونقول من أين عرفناه.')
  await save.click()
  await expect.poll(textOf(request, `/${slug}`), VISIBLE).toContain('نكتب ما نعرفه. ونقول من أين عرفناه.')
})
