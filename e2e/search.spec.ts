import ar from '#messages/ar.json' with { type: 'json' }
import { signIn } from './desk.ts'
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
  const field = menu.getByLabel(ar.Search.label)
  await field.fill('المينا القديم')
  await field.press('Enter')
  await expect(page).toHaveURL(addresses.searchResults('المينا القديم'))
  await page.getByRole('link', { name: ar.Search.relevance }).click()
  await expect(page).toHaveURL(addresses.searchResults('المينا القديم', { order: 'relevance' }))
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('with scripts off, a reader narrows what is found, and widens it again', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const page = await context.newPage()
  const main = page.getByRole('main')
  await page.goto(addresses.searchResults('المدينة'))
  const stories = main.getByRole('article')
  const before = await stories.count()
  await main.locator('summary').click()
  await main.getByRole('region', { name: ar.Search.section }).getByRole('link', { name: 'رأي' }).click()
  await expect(page).toHaveURL(addresses.searchResults('المدينة', { filters: { section: 'opinion' } }))
  await expect(page).toHaveTitle(/المدينة.*رأي/)
  await expect.poll(() => stories.count()).toBeLessThan(before)
  await expect(main.getByRole('article').getByRole('link', { name: 'رأي' })).toHaveCount(await stories.count())

  // Two days of the reader's own, in the same form as the words, and with what was chosen before.
  await main.locator('summary').click()
  await main.getByLabel(ar.Search.from).fill('2026-01-01')
  await main.getByLabel(ar.Search.to).fill('2025-01-01')
  await main.getByRole('button', { name: ar.Search.apply }).click()
  const days = { from: '2025-01-01', to: '2026-01-01' }
  await expect(page).toHaveURL(addresses.searchResults('المدينة', { filters: { section: 'opinion', ...days } }))
  const active = main.getByRole('list', { name: ar.Search.active })
  await expect(active.getByRole('listitem')).toHaveCount(3)

  await active.getByRole('link', { name: '2025' }).click()
  await expect(page).toHaveURL(addresses.searchResults('المدينة', { filters: { section: 'opinion' } }))
  await main.getByRole('searchbox').fill('النهر')
  await main.getByRole('search').getByRole('button', { name: ar.Search.button }).click()
  await expect(page).toHaveURL(addresses.searchResults('النهر', { filters: { section: 'opinion' } }))
  await active.getByRole('link', { name: ar.Search.clear }).click()
  await expect(page).toHaveURL(addresses.searchResults('النهر'))
  await context.close()
})

test('where there is room, the choices stand open beside the results', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(addresses.searchResults('المدينة'))
  const choices = page.getByRole('navigation', { name: ar.Search.filters })
  await expect(choices.getByRole('link', { name: ar.Search.spans.week })).toBeVisible()
  await choices.getByRole('link', { name: ar.Search.spans.year }).click()
  await expect(page).toHaveURL(/\/from\/\d{4}-\d\d-\d\d$/)
  await expect(choices.locator('[aria-current]')).toHaveText(ar.Search.spans.year)
})

test('filters alone are a way to leaf through the paper', async ({ page }) => {
  await page.goto(addresses.searchResults('', { filters: { format: 'opinion' } }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ar.Search.headingBrowsing)
  await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0)
  await expect(page.getByRole('main').locator('mark')).toHaveCount(0)
})

test('suggestions are chosen with the keyboard, and take nothing from the field', async ({ page, consoleErrors }) => {
  await page.goto(addresses.search)
  const field = page.getByRole('main').getByRole('combobox', { name: ar.Search.label })
  const list = page.getByRole('main').getByRole('listbox')
  await field.pressSequentially('المينا')
  await expect(list).toBeVisible()
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('main').getByRole('status')).not.toHaveText('')
  const group = list.getByRole('group', { name: ar.Search.suggestions.tag })
  await expect(group.getByRole('option', { name: 'المينا القديم', exact: true })).toBeVisible()

  await field.press('ArrowDown')
  const first = list.getByRole('option').first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '-')
  await field.press('ArrowUp')
  await expect(field).not.toHaveAttribute('aria-activedescendant')
  await field.press('Escape')
  await expect(list).toBeHidden()
  await expect(field).toHaveValue('المينا')
  await expect(field).toBeFocused()

  await field.pressSequentially(' الق')
  await expect(list).toBeVisible()
  await field.press('ArrowDown')
  const href = (await list.getByRole('option', { selected: true }).getAttribute('href')) ?? ''
  await field.press('Enter')
  await expect(page).toHaveURL(href)

  // Without a choice, Enter asks for the words.
  await page.goto(addresses.search)
  await field.pressSequentially('المينا')
  await expect(list).toBeVisible()
  await field.press('Enter')
  await expect(page).toHaveURL(addresses.searchResults('المينا'))
  expect(consoleErrors).toEqual([])
})

test('whatever is typed, suggestions are an answer, and only of what is public', async ({ request, paper }) => {
  const word = `ق${Date.now()}`
  const ask = async (typed: string) => {
    const answer = await request.get('/suggest', { params: { q: typed } })
    expect(answer.status(), typed.slice(0, 40)).toBe(200)
    expect(answer.headers()['cache-control']).toBe('public, max-age=10')
    return answer.text()
  }
  await paper.insertArticle({ headline: `${word} سر`, state: 'draft', publishedAt: null })
  await paper.insertArticle({ headline: `${word} أيضا سر`, state: 'killed', killReason: 'خطأ' })
  await paper.insertArticle({ headline: `${word} خبر` })
  await expect.poll(() => ask(word), FOUND_WITHIN).toContain(`${word} خبر`)
  expect(await ask(word)).not.toContain('سر')
  for (const typed of ['', ' ', '"', '*', 'NEAR(', '\0', '\u202e', '%', '<b>', 'ا', 'x'.repeat(9_000)]) {
    expect(JSON.parse(await ask(typed))).toMatchObject({ groups: expect.any(Array) })
  }
  expect((await request.get('/suggest?q=%E0%A4%A')).status()).toBe(200)
  expect((await request.get('/suggest')).status()).toBe(200)
})

test('a slip is asked about', async ({ page, paper }) => {
  await paper.insertArticle({ headline: 'افتتاح المستشفى الجامعي' })
  await paper.insertArticle({ headline: 'المستشفى الجامعي يستقبل مرضاه' })
  await paper.insertArticle({ headline: 'زحام أمام المستشفى الجامعي' })
  await page.goto(addresses.searchResults('المستتشفى الجامعي'))
  await page.getByText('هل تقصد').getByRole('link').click()
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
})

test('words the desk calls one are found by each other within two seconds', async ({ page, paper, context }) => {
  const number = Date.now()
  // Words of these letters alone, so that no other test has them.
  const [one, other] = [`سنبل${number}`, `سنابيل${number}`]
  await paper.insertArticle({ headline: `حصاد ${other}` })
  const path = addresses.searchResults(one)
  const marked = async () => /<mark/.test(await (await page.request.get(path)).text())
  expect(await marked()).toBe(false)

  await signIn(context, 'copy-editor')
  const words = ar.Desk.synonyms
  await page.goto('/desk/manage/synonyms')
  await page.getByRole('button', { name: words.add }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words.words }).fill(`${one}، ${other}`)
  await expect(dialog.getByRole('status').first()).toContainText(`«${other}»: مادة واحدة`)
  await dialog.getByRole('button', { name: words.save }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(marked, FOUND_WITHIN).toBe(true)

  // Taken away, and brought back by whoever was too quick.
  await page.goto(`/desk/manage/synonyms?q=${encodeURIComponent(one)}`)
  await page.getByRole('button', { name: words.moreOf.replace('{name}', one) }).click()
  await page.getByRole('menuitem', { name: words.remove }).click()
  await expect.poll(marked, FOUND_WITHIN).toBe(false)
  await page.getByRole('button', { name: words.undo }).click()
  await expect.poll(marked, FOUND_WITHIN).toBe(true)
})

test('words that find nothing lead on to the latest stories', async ({ page }) => {
  await page.goto(addresses.searchResults('زززز'))
  await expect(page.getByRole('main')).toContainText(ar.Search.advice.other)
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

test('an address has one order, and its filters are somebody or something', async ({ request }) => {
  for (const path of [
    '/search/x/format/opinion/section/city',
    '/search/x/format/poem',
    '/search/x/section/nowhere',
    '/search/x/person/nobody',
    '/search/x/from/2026-02-30',
    '/search/x/from/2026-02-03/to/2026-02-02',
    '/search/x/relevance/section/city',
    '/search/x/page/1',
    '/search/x/y/z/a/b/c/d/e/f/g/h/i/j/k/l/m/n',
    '/search/-/relevance',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
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
    // Six of them must fit into what a server reads of a request's head.
    const short = encodeURIComponent(question.slice(0, 200))
    for (const path of [
      `/search?q=${encoded}`,
      `/search/${encoded}`,
      `/search/${encoded}/relevance`,
      `/search/${encoded}/page/2`,
      `/search/${encoded}/relevance/page/x`,
      `/search/x/section/${short}/from/${short}`,
      `/search/${short}/tag/${short}`,
      `/search?q=x&section=${short}&person=${short}&tag=${short}&format=${short}&from=${short}&order=${short}`,
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
