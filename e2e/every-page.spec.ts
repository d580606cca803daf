import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { everyPage, expect, test } from './fixtures.ts'

const KINDS = [
  'front',
  'section',
  'subsection',
  'a small section',
  'article',
  'an article with a long headline',
  'an old article',
  'opinion',
  'live',
  'interview',
  'gallery',
  'table',
  'topic',
  'person',
  'archive',
  'masthead',
  'corrections',
  'search',
  'search results',
  'a narrowed search',
  'a search for nothing',
  'about',
  'principles',
  'privacy',
  'contact',
  'missing',
  'withdrawn',
]

for (const kind of KINDS) {
  test.describe(kind, () => {
    test('has no fault that axe can find, light and dark, wide and narrow', async ({ page, paper, consoleErrors }) => {
      const path = (await everyPage(paper))[kind] ?? ''
      for (const [colorScheme, width] of [
        ['light', 1440],
        ['dark', 390],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
      }
      const expected = kind === 'missing' || kind === 'withdrawn' ? /status of (404|410)/ : /(?!)/
      expect(consoleErrors.filter((message) => !expected.test(message))).toEqual([])
    })

    test('fits a narrow phone, stands still, and reads right to left', async ({ page, paper }) => {
      const path = (await everyPage(paper))[kind] ?? ''
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(path, { waitUntil: 'networkidle' })
        const facts = await page.evaluate(() => ({
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          shift: (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
          direction: getComputedStyle(document.body).direction,
          language: document.documentElement.lang,
          unsized: [...document.images].filter((image) => !image.hasAttribute('width')).length,
        }))
        // A face that comes late on a busy machine may move a line by a hair: below what anybody sees.
        const { shift, ...others } = facts
        expect(shift, `${width} px`).toBeLessThan(0.002)
        expect(others, `${width} px`).toEqual({ overflow: 0, direction: 'rtl', language: 'ar', unsized: 0 })
      }
    })

    test('is read with scripts off, and carries none of the framework', async ({ browser, paper, request }) => {
      const path = (await everyPage(paper))[kind] ?? ''
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
      const page = await context.newPage()
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('contentinfo')).toContainText('المقياس')
      // A form works by itself; every other button is the script's.
      for (const button of await page.locator('button:not([type="submit"])').all()) await expect(button).toBeHidden()
      await context.close()

      const html = await (await request.get(path)).text()
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      expect(scripts.filter((tag) => !tag.includes('data-own'))).toEqual([])
      expect(html).not.toContain('__next_f')
      expect(html).not.toMatch(/<link[^>]+as="script"/)
    })
  })
}

test('an article is light: its bytes are within the budget', async ({ request, paper }) => {
  const page = await request.get(`/${await paper.sampleId('gauge-reopens')}`)
  const html = await page.text()
  const links = page.headers().link ?? ''
  const weigh = async (pattern: RegExp, text = html) => {
    const paths = [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))]
    expect(paths.length).toBeGreaterThan(0)
    const files = await Promise.all(paths.map(async (path) => (await request.get(path)).body()))
    return files
  }
  const compressed = (files: Buffer[]) => files.reduce((sum, file) => sum + gzipSync(file).length, 0)
  expect(gzipSync(html).length).toBeLessThanOrEqual(20 * 1024)
  expect(compressed(await weigh(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g))).toBeLessThanOrEqual(15 * 1024)
  expect(compressed(await weigh(/<script[^>]+src="([^"]+)"/g))).toBeLessThanOrEqual(4 * 1024)
  const fonts = await weigh(/<([^>]+\.woff2)>/g, links)
  expect(fonts.reduce((sum, file) => sum + file.length, 0)).toBeLessThanOrEqual(65 * 1024)
})
