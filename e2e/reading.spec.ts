import { formatDateLine, formatHijri } from '#arabic/dates.ts'
import { expect, test } from './fixtures.ts'

test('a reader opens the paper and reads its lead', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle('المقياس: جريدة يومية مستقلة تصدر من رأس النهر منذ عام 1987')
  await expect(page.getByText(formatDateLine(Date.now(), {})).first()).toBeVisible()
  await expect(page.getByText('رئيس التحرير').first()).toBeVisible()
  await expect(page.getByText('مراد عبد السلام البدري').first()).toBeVisible()
  await expect(page.getByText('عاجل', { exact: true })).toBeVisible()

  const lead = page.getByRole('heading', { level: 1 })
  await expect(lead).toContainText('يفتح بابه بعد 31')
  await lead.getByRole('link').click()

  await expect(page).toHaveURL(/\/city\/\d+\/%D8/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('أول النازلين')
  await expect(page.getByText('رأس النهر، برج المقياس:')).toBeVisible()
  await expect(page.getByRole('link', { name: 'نادين الوراقي' }).first()).toBeVisible()
})

test('an article shows who, when, and where to go on', async ({ page, paper }) => {
  await page.goto(`/${await paper.sampleId('gauge-reopens')}`)
  const article = page.getByRole('article').first()
  await expect(article.getByText('نُشر')).toBeVisible()
  await expect(article.getByText('آخر تحديث')).toBeVisible()
  await expect(article.locator('time').first()).toHaveAttribute('datetime', /T\d\d:\d\d:\d\d\+0[23]:00$/)
  await expect(article.getByRole('link', { name: 'واتساب' })).toHaveAttribute(
    'href',
    /^https:\/\/(wa\.me|api\.whatsapp\.com)\//,
  )
  await expect(article.getByRole('link', { name: 'فيسبوك' })).toHaveAttribute('href', /^https:\/\/www\.facebook\.com\//)
  await expect(article.getByRole('link', { name: 'تيليجرام' })).toHaveAttribute('href', /^https:\/\/t\.me\//)
  await expect(page.getByRole('link', { name: /Google/ }).first()).toHaveAttribute(
    'href',
    /google\.com\/preferences\/source\?q=/,
  )
  await expect(article.getByText('تصحيح').first()).toBeVisible()
})

test('a correction stands in the log, and the log leads back', async ({ page, paper }) => {
  await page.goto('/corrections')
  const headline = page.getByRole('link', { name: /يفتح بابه بعد 31/ })
  await expect(headline).toBeVisible()
  await headline.click()
  await expect(page).toHaveURL(new RegExp(`/city/${await paper.sampleId('gauge-reopens')}/`))
})

test('a story that was withdrawn says why, and is gone', async ({ page, paper }) => {
  const response = await page.goto(`/${await paper.sampleId('ferry-fare-draft')}`)
  expect(response?.status()).toBe(410)
  await expect(page.getByRole('main')).toContainText('مسودة')
  await expect(page.getByText('تذكرة المعدّية تتضاعف')).toHaveCount(0)
})

test('an old story says how old it is', async ({ page, paper }) => {
  await page.goto(`/${await paper.sampleId('gauge-keeper')}`)
  await expect(page.getByRole('main')).toContainText('قبل 8 سنوات')
  await page.goto(`/${await paper.sampleId('gauge-reopens')}`)
  await expect(page.getByText(/نُشر هذا الخبر قبل/)).toHaveCount(0)
})

test('a wrong address is a whole Arabic page, with its status', async ({ page }) => {
  for (const path of [
    '/nothing-here',
    '/city/page/1',
    '/city/page/99',
    '/city/page/x',
    '/a/b/c/d/e/f',
    '/archive/2026/2/30',
    '/person/-',
    '/%D9',
  ]) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('لا شيء في هذا العنوان')
    await expect(page.getByRole('link', { name: 'الصفحة الأولى' }).first()).toBeVisible()
  }
})

test('the calendar leads to a day, and the day to its neighbours', async ({ page }) => {
  await page.goto('/archive')
  await page.getByRole('table').getByRole('link').last().click()
  await expect(page).toHaveURL(/\/archive\/\d{4}\/\d{1,2}\/\d{1,2}$/)
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click()
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('a person has a page with the stories of the person', async ({ page }) => {
  await page.goto('/masthead')
  await page.getByRole('main').getByRole('link', { name: 'نادين الوراقي' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('نادين الوراقي')
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('the whole paper is read with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'انتقل إلى المادة' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
})

test('the theme follows the system until the reader chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/about')
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const dark = await scheme()
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await scheme()
  expect(light).not.toBe(dark)
  const toggle = page.locator('[data-theme-switch]').locator('visible=true').first()
  await toggle.click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/)
  const chosen = await page.locator('html').getAttribute('data-theme')
  await page.goto('/contact')
  await expect(page.locator('html')).toHaveAttribute('data-theme', chosen ?? '')
})

test('the paper prints its day, in both calendars, and its issue', async ({ page }) => {
  await page.goto('/')
  const masthead = page.getByRole('banner')
  await expect(masthead).toContainText(formatHijri(Date.now(), {}))
  await expect(masthead).toContainText(/السنة .+، العدد \d{5}/)
  // The narrow header of an inner page names the same people.
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/about')
  for (const words of ['رئيس التحرير', 'مراد عبد السلام البدري', formatDateLine(Date.now(), {})]) {
    await expect(page.getByRole('banner').getByText(words).locator('visible=true').first()).toBeVisible()
  }
})

test('the page’s own module counts times and copies the short address', async ({ page, context, paper, baseURL }) => {
  await page.goto('/')
  await expect(page.getByText('آخر الأخبار')).toBeVisible()
  await expect(page.locator('time[data-ago]').first()).toHaveText(/^(الآن|منذ .+)$/)

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const id = await paper.sampleId('gauge-reopens')
  await page.goto(`/${id}`)
  await page.getByRole('button', { name: 'نسخ الرابط' }).click()
  await expect(page.getByRole('status')).not.toBeEmpty()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/${id}`)
})

test('an article prints as a sheet with its address, and nothing to press', async ({ page, paper }) => {
  const id = await paper.sampleId('gauge-reopens')
  await page.goto(`/${id}`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(`/${id}`).locator('visible=true').first()).toBeVisible()
  await expect(page.getByRole('navigation').locator('visible=true')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByRole('button').locator('visible=true')).toHaveCount(0)
  await expect(page.getByText('موضوعات متصلة')).toBeHidden()
})
