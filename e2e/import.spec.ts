import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { openDatabase, ownPlace } from '#db/open.ts'
import { expect, test } from './fixtures.ts'

const ROOT = resolve(import.meta.dirname, '..')
const CAPTURED = resolve(ROOT, '../shared/data/captured-page.txt')
const CORPUS = resolve(ROOT, '../shared/data/ant-corpus.jsonl.gz')

/** What `npm run import -- …` prints, run beside the paper that is being served. */
function runImport(...args: string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['cli/import.ts', ...args], { cwd: ROOT })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('exit', (code) => (code === 0 ? done(output) : fail(new Error(output))))
  })
}

async function importedId(prefix: string): Promise<number> {
  const db = openDatabase(ownPlace)
  const { article } = db.read.tables
  const rows = await db.read.select({ id: article.id, key: article.importKey }).from(article)
  await db.close()
  return rows.find((row) => row.key?.startsWith(prefix))?.id ?? 0
}

test('a captured page, imported, shows all its parts', async ({ page }) => {
  test.skip(!existsSync(CAPTURED), 'the captured page is not here')
  await runImport('captured', CAPTURED)
  await page.goto(`/${await importedId('captured:')}`)

  const story = page.getByRole('article').first()
  await expect(page.getByRole('banner')).toContainText('رئيس التحرير')
  await expect(story.getByRole('link', { name: 'تقارير وتحقيقات' })).toHaveAttribute('href', '/reports')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'تعاون مرتقب بين "داعش" و"القاعدة" بعد خسائرهم الأخيرة.. معركة "تحرير الرقة" قد توحد الشتيتين.. "خبراء أمريكيون": سيتجاوزان التكفير المتبادل.. وليبيا شهدت بداية التقارب',
  )
  await expect(story.getByText('صورة أرشيفية')).toBeVisible()
  await expect(story.getByText(/تابع أحدث أخبار/)).toBeVisible()
  await expect(story.getByText('الأربعاء 24 أبريل 2024').first()).toBeVisible()
  await expect(page.getByText(/نُشر هذا الخبر قبل/)).toBeVisible()
  const paragraphs = story.locator('p').filter({ hasText: /.{150}/ })
  await expect(paragraphs).toHaveCount(10)
  await expect(paragraphs.first()).toHaveText(/^يستعد تنظيم "داعش" الإرهابي .+ مطلع أبريل القادم\.$/)
  await expect(paragraphs.last()).toHaveText(/^كما رجح "رفعت" .+ بعد الحصار العسكري لهم في سوريا\.$/)
  for (const service of ['واتساب', 'فيسبوك', 'إكس', 'تيليجرام']) {
    await expect(story.getByRole('link', { name: service })).toBeVisible()
  }
  const related = page.getByRole('region', { name: 'موضوعات متصلة' })
  await expect(related.getByRole('article').first()).toBeVisible()

  const again = await runImport('captured', CAPTURED)
  expect(again).toContain('unchanged')
})

test('an archive of 10,134 stories comes in while the paper is read', async ({ page, request }) => {
  test.skip(!existsSync(CORPUS), 'the archive is not here')
  test.setTimeout(180_000)
  let isDone = false
  const importing = runImport('jsonl', CORPUS).finally(() => {
    isDone = true
  })
  const statuses = new Set<number>()
  while (!isDone) statuses.add((await request.get('/')).status())
  await importing
  expect([...statuses]).toEqual([200])

  await page.goto('/archive/2017/1/1')
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/نُشر هذا الخبر قبل/)).toBeVisible()
})

test('a section with thousands of stories is read page by page', async ({ page }) => {
  test.skip(!existsSync(CORPUS), 'the archive is not here')
  const section = await largestSection()
  expect(section.total).toBeGreaterThan(4000)
  await page.goto(`/${section.slug}`)
  const paging = page.getByRole('navigation', { name: /صفحات/ })
  await paging.getByRole('link', { name: 'الأقدم' }).click()
  await expect(page).toHaveURL(new RegExp(`/${section.slug}/page/2$`))
  const last = Math.ceil(section.total / 24)
  await page.goto(`/${section.slug}/page/${last}`)
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await expect(paging.getByRole('link', { name: 'الأقدم' })).toHaveCount(0)
  expect((await page.goto(`/${section.slug}/page/${last + 1}`))?.status()).toBe(404)
})

async function largestSection(): Promise<{ slug: string; total: number }> {
  const db = openDatabase(ownPlace)
  const { articleSection, section } = db.read.tables
  const listed = await db.read.select({ id: articleSection.sectionId }).from(articleSection)
  const sections = await db.read.select({ id: section.id, slug: section.slug }).from(section)
  await db.close()
  const totals = sections.map(({ id, slug }) => ({
    slug: encodeURIComponent(slug),
    total: listed.filter((row) => row.id === id).length,
  }))
  return totals.reduce((largest, one) => (one.total > largest.total ? one : largest), { slug: '', total: 0 })
}
