import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../cli/browser.ts'

/*
 * What a key costs the page while a story is typed, with the copy desk and without it: the main thread's processor time
 * a key, and how long it is busy with one. Types into the story whose number is given; use one that may be spoilt.
 *
 *     node bench/typing.ts http://127.0.0.1:3000 91
 */

const [address = 'http://127.0.0.1:3000', story = '1'] = process.argv.slice(2)
const KEYS = 120
const KEY_MS = 70
const WORDS = ' وقال الوزير ، إن الاجتماع انتهى الى قرار جديد فى شأن المدينه'
const TEXT = '[role=textbox][aria-multiline]'

/** From the press of a key until the page has laid out what it did. */
const WATCH = `
  globalThis.keys = []
  const channel = new MessageChannel()
  let began = 0
  channel.port1.onmessage = () => { document.body.offsetHeight; keys.push(performance.now() - began) }
  addEventListener('keydown', () => { began = performance.now(); channel.port2.postMessage(0) }, true)
`

const browser = await chromium.launch({ executablePath: findBrowser(console.error), args: ['--no-sandbox'] })
const cookies = await signIn(browser)
const rows = []
for (const mode of ['without', 'with', 'with spelling'] as const) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(cookies)
  // A browser that starts no worker has no copy desk.
  if (mode === 'without') await context.addInitScript('delete globalThis.Worker')
  if (mode === 'with spelling') await context.addInitScript("localStorage.setItem('desk.spelling', 'on')")
  rows.push({ 'copy desk': mode, ...(await measure(await context.newPage())) })
  await context.close()
}
await browser.close()
console.table(rows)

async function signIn(from: Browser) {
  const context = await from.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${address}/desk/sign-in`)
  // A sample paper shows the password of its people.
  const password = (await page.locator('code[dir=ltr]').first().textContent()) ?? ''
  await page.locator('input[type=email]').first().fill('reporter@sample.test')
  await page.locator('input[type=password]').fill(password.trim())
  await page.locator('form:has(input[type=password]) button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/desk/sign-in'))
  const found = await context.cookies()
  await context.close()
  return found
}

async function measure(page: Page) {
  await page.goto(`${address}/desk/stories/${story}`)
  await page.locator(TEXT).waitFor()
  await page.getByRole('tab').first().click()
  await page.waitForTimeout(4_000)
  await page.evaluate(WATCH)
  await page.locator(`${TEXT} p`).nth(10).click()
  await page.keyboard.press('End')
  const lines = await page.locator('[data-copy-note]').count()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
  const before = await busy()
  for (let index = 0; index < KEYS; index += 1) {
    const text = WORDS[index % WORDS.length] ?? ' '
    const key = { key: text, code: 'KeyT', windowsVirtualKeyCode: 84 }
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, text })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    await page.waitForTimeout(KEY_MS)
  }
  const cpu = ((await busy()) - before) * 1_000
  const keys = (await page.evaluate<number[]>('keys')).sort((one, other) => one - other)
  const at = (share: number) => Number(keys[Math.floor(share * (keys.length - 1))]?.toFixed(1))
  return { lines, 'CPU ms a key': Number((cpu / KEYS).toFixed(1)), p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
