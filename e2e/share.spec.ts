import sharp from 'sharp'
import { openDatabase, ownPlace } from '#db/open.ts'
import { findStory } from '#db/queries/stories.ts'
import messages from '#messages/ar.json' with { type: 'json' }
import { loadActor } from '#newsroom/staff/load-actor.ts'
import { loadWorkingCopy, saveStory } from '#newsroom/stories/save.ts'
import { type MoveRequest, moveStory } from '#newsroom/stories/transition.ts'
import { openTab, origin, requestsOf } from './desk.ts'
import { expect, test } from './stories.ts'

const { social, story, checklist } = messages.Desk
/** Published means to be found within this, and killed gone. */
const WITHIN = { timeout: 2_000, intervals: [100] }
/** A process is begun for a card, whatever else the machine does. */
const DRAWN = { timeout: 20_000 }

test.setTimeout(90_000)

/** Does something to a story as another process would, in the name of whoever runs the paper. */
async function asChief(id: number, action: MoveRequest['action'], change: { headline?: string; reason?: string } = {}) {
  const db = openDatabase(ownPlace)
  const staff = await loadActor(db.read, 'sample-editor-in-chief')
  if (!staff) throw new Error('Nobody runs the paper.')
  const desk = { db, actor: staff.actor, now: Date.now() }
  const { headline, reason } = change
  if (headline) {
    const { version, story: before } = await loadWorkingCopy(desk, id)
    await saveStory(desk, { id, version, base: { headline: before.headline }, mine: { headline } })
  }
  const row = await findStory(db.read, id)
  await moveStory(desk, { id, action, version: row?.version ?? 0, ...(reason && { reason }) })
  await db.close()
}

test('a story without a picture is shared with a card, which follows what it says and goes with it', async ({
  request,
  paper,
}) => {
  const stamp = Date.now()
  const id = await paper.insertArticle({ headline: `iPhone جديد في المدينة.. (45%) مُستشار ${stamp}` })
  const page = async () => (await request.get(`/${id}`)).text()
  const cardIn = (html: string) => /property="og:image" content="[^"]*?(\/share\/[^"]+)"/.exec(html)?.[1] ?? ''

  const html = await page()
  const first = cardIn(html)
  expect(first).toMatch(new RegExp(`^/share/${id}-[0-9a-f]{16}\\.jpg$`))
  expect(html).toContain('summary_large_image')
  const card = await request.get(first, DRAWN)
  expect(card.status()).toBe(200)
  expect(card.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': expect.stringContaining('immutable'),
  })
  expect(await sharp(await card.body()).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })

  const unknown = await request.get(`/share/${id}-0123456789abcdef.jpg`, { maxRedirects: 0 })
  expect(unknown.status()).toBe(302)
  expect(unknown.headers().location).toBe(first)
  for (const nothing of [`/share/${id}.jpg`, '/share/999999999-0123456789abcdef.jpg', '/share/..%2Fpaper.sqlite']) {
    expect((await request.get(nothing)).status(), nothing).toBe(404)
  }

  await asChief(id, 'update', { headline: `هاتف جديد في المدينة ${stamp}` })
  await expect.poll(async () => cardIn(await page()), WITHIN).not.toBe(first)
  const second = cardIn(await page())
  expect((await request.get(second, DRAWN)).status()).toBe(200)
  const onward = async () => (await request.get(first, { maxRedirects: 0 })).headers().location
  await expect.poll(onward, WITHIN).toBe(second)

  await asChief(id, 'kill', { reason: 'خطأ' })
  for (const path of [first, second]) {
    await expect.poll(async () => (await request.get(path)).status(), { ...WITHIN, message: path }).toBe(410)
  }
})

test('a draft has no card but at the desk', async ({ request, writing }) => {
  const id = await writing.draft({ headline: 'مسودة بلا صورة' })
  expect((await request.get(`/share/${id}-0123456789abcdef.jpg`)).status()).toBe(404)
  const chief = await requestsOf('editor-in-chief')
  const card = await chief.get(`/desk/api/stories/${id}/card`, DRAWN)
  expect(card.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': expect.stringContaining('private'),
  })
  await chief.dispose()
})

test('the desk shows how a story will be shared, and says what is wrong with its picture', async ({ writing }) => {
  const chief = await requestsOf('editor-in-chief')
  const data = await sharp({
    create: { width: 640, height: 400, channels: 3, background: { r: Date.now() % 255, g: 90, b: 40 } },
  })
    .png()
    .toBuffer()
  const headers = { 'content-type': 'image/png', origin: origin(), 'sec-fetch-site': 'same-origin' }
  const { value } = await (await chief.post('/desk/api/media', { data, headers })).json()
  await chief.dispose()
  const lead = { mediaId: value.mediaId as number, caption: 'صورة', isArchivePhoto: false }
  const page = await writing.open('editor-in-chief', await writing.draft({ lead }))
  const titles = page.getByRole('tab', { name: story.tabs.titles })
  await titles.click()
  await expect(page.getByRole('button', { name: social.notes['picture-small'] })).toBeVisible()
  for (const place of [social.google, social.discover, social.facebook, social.whatsapp, social.x]) {
    await expect(page.getByRole('figure', { name: place })).toBeVisible()
  }
  await openTab(page, story.tabs.check)
  await expect(page.getByText(checklist.findings['picture-small'])).toBeVisible()

  const without = await writing.open('editor-in-chief', await writing.draft())
  await openTab(without, story.tabs.titles)
  await expect(without.getByRole('button', { name: social.notes.card })).toBeVisible()
  const card = without.getByRole('figure', { name: social.facebook }).locator('img')
  await expect.poll(() => card.evaluate((img: HTMLImageElement) => img.naturalWidth), DRAWN).toBe(1200)
  const address = await card.getAttribute('src')
  const headline = without.getByRole('textbox', { name: story.fields.headline, exact: true })
  await headline.fill('FIFA تعلن موعد القرعة')
  await expect(without.getByRole('button', { name: social.notes['social-latin'] })).toBeVisible()
  await expect(card).not.toHaveAttribute('src', address ?? '', { timeout: 40_000 })
})
