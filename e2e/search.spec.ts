import ar from '#messages/ar.json' with { type: 'json' }
import { addresses, expect, test } from './fixtures.ts'

/** Published means found within this. */
const FOUND_WITHIN = { timeout: 2_000, intervals: [100] }

test('with scripts off, a reader asks at the foot of any page and reads what is found', async ({ browser, paper }) => {
  const number = Date.now()
  const headline = `تصويت بالمجلس ${number}`
  await paper.insertArticle({ headline })
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/health')
  const form = page.getByRole('contentinfo').getByRole('search')
  await form.getByRole('searchbox', { name: ar.Search.label }).fill(`مجلسى ${number}`)
  await form.getByRole('button', { name: ar.Search.button }).click()

  await expect(page).toHaveURL(addresses.searchResults(`مجلسى ${number}`))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`مجلسى ${number}`)
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(`مجلسى ${number}`)
  const result = page.getByRole('main').getByRole('link', { name: headline })
  await expect(result.locator('mark')).toHaveText(['بالمجلس', String(number)])
  await result.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await context.close()
})

test('the menu has the form, too, and Enter sends it', async ({ page, consoleErrors }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/')
  const menu = page.getByRole('banner').getByRole('group')
  await menu.getByText(ar.Masthead.menu, { exact: true }).click()
  const field = menu.getByRole('searchbox', { name: ar.Search.label })
  await field.fill('المينا القديم')
  await field.press('Enter')
  await expect(page).toHaveURL(addresses.searchResults('المينا القديم'))
  await page.getByRole('link', { name: ar.Search.relevance }).click()
  await expect(page).toHaveURL(addresses.searchResults('المينا القديم', 'relevance'))
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('words that find nothing lead on to the latest stories', async ({ page }) => {
  await page.goto(addresses.searchResults('زززز'))
  await expect(page.getByRole('main')).toContainText(ar.Search.noneText)
  await expect(page.getByRole('heading', { level: 2, name: ar.Search.latest })).toBeVisible()
  await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0)
})

test('what is published is found at once, by those who asked before, too', async ({ request, paper }) => {
  const word = `س${Date.now()}`
  const path = addresses.searchResults(word)
  const found = async () => (await (await request.get(path)).text()).includes('<mark')
  expect(await found()).toBe(false)
  await paper.insertArticle({ headline: `مسودة ${word}`, state: 'draft', publishedAt: null })
  await paper.insertArticle({ headline: `سر ${word}`, state: 'killed', killReason: 'خطأ' })
  expect(await found()).toBe(false)
  await paper.insertArticle({ headline: `خبر ${word}` })
  await expect.poll(found, FOUND_WITHIN).toBe(true)
  const page = await request.get(path)
  expect(await page.text()).not.toMatch(/مسودة|سر س/)
})

test('results are documents like every other page, and no search engine keeps them', async ({ request }) => {
  const sent = await request.get('/search', { params: { q: 'المجلس' }, maxRedirects: 0 })
  expect(sent.status()).toBe(303)
  expect(sent.headers()).toMatchObject({ location: addresses.searchResults('المجلس'), 'cache-control': 'no-store' })
  for (const path of [addresses.search, addresses.searchResults('المجلس')]) {
    const page = await request.get(path)
    const html = await page.text()
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.filter((tag) => !tag.includes('data-own'))).toEqual([])
    expect(html).toMatch(/<meta name="robots" content="noindex, follow"/)
    expect(page.headers()['content-security-policy']).toContain("form-action 'self'")
    expect(page.headers()['cache-tag']).toContain('search')
  }
})

test('no question breaks the paper', async ({ request }) => {
  const questions = [
    '',
    ' ',
    '"',
    '*',
    'NEAR(',
    '(((((',
    '-',
    'a:b',
    'title_s : "x"',
    '\0',
    'ا\0ب',
    '..',
    '../../etc/passwd',
    'أ/ب\\ج',
    '%',
    '\u202e',
    '<script>alert(1)</script>',
    'x'.repeat(10_000),
    'ا'.repeat(1_000),
  ]
  for (const question of questions) {
    const encoded = encodeURIComponent(question)
    for (const path of [
      `/search?q=${encoded}`,
      `/search/${encoded}`,
      `/search/${encoded}/relevance`,
      `/search/${encoded}/page/2`,
      `/search/${encoded}/relevance/page/x`,
    ]) {
      const answer = await request.get(path)
      expect([200, 404], `${question.slice(0, 40)} at ${path.slice(0, 60)}`).toContain(answer.status())
      expect(await answer.text()).not.toContain('<script>alert')
    }
  }
  for (const path of ['/search/%E0%A4%A', '/search?q=%E0%A4%A', '/search?q', '/search?q=%C3%28&q=2']) {
    expect([200, 404]).toContain((await request.get(path)).status())
  }
})
