import { openDatabase, ownPlace } from '#db/open.ts'
import { findStory } from '#db/queries/stories.ts'
import messages from '#messages/ar.json' with { type: 'json' }
import type { Actor } from '#newsroom/staff/actor.ts'
import { moveStory } from '#newsroom/stories/transition.ts'
import { openTab, origin, signIn } from './desk.ts'
import { expect, test } from './fixtures.ts'

const { discovery, manage } = messages.Desk
/** Published means to be found within this, and killed gone. */
const WITHIN = { timeout: 2_000, intervals: [100] }

/** Kills a story as another process would, in the name of whoever runs the paper. */
async function kill(id: number): Promise<void> {
  const db = openDatabase(ownPlace)
  const { user } = db.read.tables
  const users = await db.read.select({ id: user.id, name: user.name, role: user.role }).from(user)
  const chief = users.find(({ role }) => role === 'editor_in_chief')
  const story = await findStory(db.read, id)
  if (!chief || !story) throw new Error('There is nobody to kill it, or nothing to kill.')
  const actor: Actor = {
    userId: chief.id,
    name: chief.name,
    role: 'editor_in_chief',
    sectionIds: [],
    personId: null,
    language: 'ar',
    addressHash: null,
  }
  const request = { id, action: 'kill', version: story.version, reason: 'نُشر خطأ' } as const
  await moveStory({ db, now: Date.now(), actor }, request)
  await db.close()
}

test('every sitemap there is can be read, and says what it is', async ({ request }) => {
  const index = await request.get('/sitemap.xml')
  expect(index.headers()['content-type']).toContain('application/xml')
  const files = [...(await index.text()).matchAll(/<loc>([^<]+)/g)].map((match) => new URL(match[1] ?? '').pathname)
  expect(files).toEqual(
    expect.arrayContaining([
      '/sitemaps/news.xml',
      '/sitemaps/sections.xml',
      '/sitemaps/archive.xml',
      '/sitemaps/stories-1.xml',
    ]),
  )
  for (const file of files) {
    const answer = await request.get(file)
    expect(answer.status(), file).toBe(200)
    expect(await answer.text(), file).toMatch(/^<\?xml[\s\S]*<url><loc>http[\s\S]*<\/urlset>\n$/)
  }
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${origin()}/sitemap.xml`)
})

test('a story is in the sitemaps at once, and gone at once when it is killed', async ({ request, paper }) => {
  const text = async (path: string) => (await request.get(path)).text()
  await text('/sitemap.xml')
  const headline = `«خبر» في الخريطة & أكثر ${Date.now()}`
  const id = await paper.insertArticle({ headline, section: 'economy' })
  const files = ['/sitemaps/news.xml', '/sitemaps/stories-1.xml']
  for (const file of files)
    await expect.poll(() => text(file), { ...WITHIN, message: file }).toContain(`/economy/${id}/`)
  expect(await text('/sitemaps/news.xml')).toContain(headline.replace('&', '&amp;'))
  const page = await request.get('/sitemaps/stories-1.xml')
  const headers = { 'If-None-Match': page.headers().etag ?? '' }
  expect((await request.get('/sitemaps/stories-1.xml', { headers })).status()).toBe(304)
  await kill(id)
  for (const file of files) {
    await expect.poll(() => text(file), { ...WITHIN, message: file }).not.toContain(`/economy/${id}/`)
  }
  expect((await request.get('/sitemaps/stories-1.xml', { headers })).status()).toBe(200)
})

test('a story whose time has not come, or that nobody has approved, is in no sitemap', async ({ request, paper }) => {
  const drafted = await paper.insertArticle({ headline: 'مسودة', state: 'draft', publishedAt: null })
  const coming = await paper.insertArticle({ headline: 'لم يحن', publishedAt: Date.now() + 3_600_000 })
  for (const file of ['/sitemaps/news.xml', '/sitemaps/stories-1.xml']) {
    const text = await (await request.get(file)).text()
    for (const id of [drafted, coming]) expect(text).not.toContain(`/news/${id}/`)
  }
})

test('machines are told what the paper is, and nothing that nobody has written', async ({ request }) => {
  expect(await (await request.get('/llms.txt')).text()).toContain(`](${origin()}/feed.xml)`)
  expect(await (await request.get('/humans.txt')).text()).toContain('/* TEAM */')
  expect((await request.get('/ads.txt')).status()).toBe(404)
  // Nobody has made a key for IndexNow.
  expect((await request.get('/a1b2c3d4e5f6a7b8.txt')).status()).toBe(404)
  const security = await request.get('/.well-known/security.txt')
  expect(await security.text()).toMatch(/^Contact: mailto:.+\nExpires: \d{4}-/)
  expect(await (await request.get('/security.txt')).text()).toBe(await security.text())
})

test('the desk says what is on', async ({ page, context }) => {
  await signIn(context, 'editor-in-chief')
  await page.goto('/desk/manage/discovery')
  await expect(page.getByRole('heading', { level: 1, name: discovery.title })).toBeVisible()
  await expect(page.getByText(discovery.indexnow.off)).toBeVisible()
  await openTab(page, discovery.tabs.settings)
  await page.getByRole('button', { name: discovery.newKey }).click()
  await expect(page.getByRole('textbox', { name: discovery.key })).toHaveValue(/^[a-f0-9]{32}$/)
  await expect(page.getByText(manage.settings.unsaved)).toBeVisible()
})
