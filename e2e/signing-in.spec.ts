import { createHmac } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import messages from '#messages/ar.json' with { type: 'json' }
import { type Hired, hire, linkFor, origin, sessionCookie, signIn } from './desk.ts'
import { expect, test } from './fixtures.ts'

const { signIn: words, errors, account, staff, frame, roles } = messages.Desk
const SIGN_IN = /\/desk\/sign-in/
const STORIES = /\/desk\/stories$/

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel(words.email, { exact: true }).fill(email)
  await page.getByLabel(words.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: words.submit, exact: true }).click()
}

async function enter(page: Page, { email, password }: Pick<Hired, 'email' | 'password'>): Promise<void> {
  await page.goto('/desk/sign-in')
  await fillIn(page, email, password)
}

async function open(browser: Browser, person?: Hired | 'administrator'): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin() })
  if (person) await signIn(context, person)
  return context.newPage()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(frame.person.replace('{name}', '')) }).click()
  await page.getByRole('menuitem', { name: frame.signOut }).click()
  await expect(page).toHaveURL(SIGN_IN)
}

const refusal = (page: Page, text: string) => expect(page.locator('form [role="alert"]')).toHaveText(text)

for (const javaScriptEnabled of [true, false]) {
  test(`a form lets in, ${javaScriptEnabled ? 'with' : 'without'} scripts, and leads on`, async ({ browser }) => {
    const person = await hire('reporter', { name: 'داخل بالاستمارة' })
    const context = await browser.newContext({ baseURL: origin(), javaScriptEnabled })
    const page = await context.newPage()
    await page.goto('/desk/account')
    await expect(page).toHaveURL(`/desk/sign-in?next=${encodeURIComponent('/desk/account')}`)
    await fillIn(page, person.email, 'not the password')
    await refusal(page, errors['wrong-sign-in'])
    await expect(page.getByLabel(words.email, { exact: true })).toHaveValue(person.email)
    await fillIn(page, person.email, person.password)
    await expect(page).toHaveURL('/desk/account')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(account.title)
    const [cookie] = (await context.cookies()).filter(({ name }) => name.endsWith('session_token'))
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    await context.close()
  })
}

test('signing in never leads off the paper', async ({ browser }) => {
  const person = await hire('reporter', { name: 'لا يخرج من الموقع' })
  const astray = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/desk',
    '/desk/..//evil.example',
    '/desk\n//',
  ]
  for (const javaScriptEnabled of [true, false]) {
    for (const next of astray) {
      const context = await browser.newContext({ baseURL: origin(), javaScriptEnabled })
      const page = await context.newPage()
      const hosts = new Set<string>()
      page.on('request', (one) => hosts.add(new URL(one.url()).origin))
      await page.goto(`/desk/sign-in?next=${encodeURIComponent(next)}`)
      await fillIn(page, person.email, person.password)
      await expect(page, next).toHaveURL(STORIES)
      expect([...hosts], next).toEqual([origin()])
      await context.close()
    }
  }
})

test('a wrong password and an unknown address have one answer', async ({ page }) => {
  const person = await hire('reporter', { name: 'معروف' })
  for (const email of [person.email, 'nobody-at-all@paper.example']) {
    await enter(page, { email, password: 'not the password' })
    await refusal(page, errors['wrong-sign-in'])
  }
})

test('after five wrong passwords an account must wait, and no other', async ({ page }) => {
  const [tried, other] = await Promise.all(['مجرَّب', 'آخر'].map((name) => hire('reporter', { name })))
  if (!tried || !other) throw new Error('Nobody was hired.')
  await page.goto('/desk/sign-in')
  for (let n = 1; n <= 5; n++) {
    // The answers look alike: each is waited for before the next is asked for.
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await fillIn(page, tried.email, `wrong password ${n}`)
    await answered
    await expect(page.locator('form[aria-busy="false"]').first()).toBeVisible()
    await refusal(page, errors['wrong-sign-in'])
  }
  await fillIn(page, tried.email, tried.password)
  await refusal(page, errors['too-many'])
  await enter(page, other)
  await expect(page).toHaveURL(STORIES)
})

test('whoever signs out is out, and so is a copy of the cookie', async ({ page, context }) => {
  const person = await hire('reporter', { name: 'خارج' })
  await enter(page, person)
  await expect(page).toHaveURL(STORIES)
  const cookies = await context.cookies()
  await signOut(page)
  await context.addCookies(cookies)
  await page.goto('/desk/stories')
  await expect(page).toHaveURL(SIGN_IN)
})

test('an administrator gets nowhere without a second factor, and has one from then on', async ({ browser }) => {
  const email = `second-factor-${Date.now().toString(36)}@paper.example`
  const password = 'four words are best here'
  const inviter = await open(browser, 'administrator')
  await invite(inviter, email)
  const page = await open(browser)
  await page.goto(await linkFor(inviter, email, /\/desk\/invitation\/[\w-]+/))
  await page.getByLabel(words.choosePassword, { exact: true }).fill(password)
  await page.getByRole('button', { name: words.enter }).click()
  await expect(page).toHaveURL(/\/second-factor-setup$/)
  for (const path of ['/desk/stories', '/desk/staff', '/desk/account']) {
    await page.goto(path)
    await expect(page, path).toHaveURL(/\/second-factor-setup$/)
  }
  expect((await page.request.get('/desk/api/pulse')).status()).toBe(401)

  await page.getByLabel(account.confirmPassword).fill(password)
  await page.getByRole('button', { name: account.begin }).click()
  const key = (await page.locator('code').textContent()) ?? ''
  await page.getByLabel(account.code, { exact: true }).fill('000000')
  await page.getByRole('button', { name: account.confirm, exact: true }).click()
  await expect(page.getByText(errors['wrong-code']).first()).toBeVisible()
  await page.getByLabel(account.code, { exact: true }).fill(codeOf(key))
  await page.getByRole('button', { name: account.confirm, exact: true }).click()
  const codes = page.getByRole('main').getByRole('listitem')
  await expect(codes).toHaveCount(10)
  await page.waitForLoadState('networkidle')
  await expect(codes).toHaveCount(10)
  const [backup = ''] = await codes.allTextContents()
  await page.getByRole('link', { name: account.codesKept }).click()
  await expect(page).toHaveURL(STORIES)

  // A code of paper, once.
  for (const isFirst of [true, false]) {
    await signOut(page)
    await enter(page, { email, password })
    await expect(page).toHaveURL(/\/sign-in\/second-factor/)
    await page.getByLabel(words.code, { exact: true }).fill(backup)
    await page.getByRole('button', { name: words.confirm, exact: true }).click()
    if (isFirst) await expect(page).toHaveURL(STORIES)
    else await refusal(page, errors['wrong-code'])
  }
  // With the password alone nobody is in.
  const halfway = await page.request.get('/desk/stories', { maxRedirects: 0 })
  expect(halfway.headers().location).toMatch(SIGN_IN)
  // The next code of the telephone.
  await page.getByLabel(words.code, { exact: true }).fill(codeOf(key, 1))
  await page.getByRole('button', { name: words.confirm, exact: true }).click()
  await expect(page).toHaveURL(STORIES)
  await Promise.all([page, inviter].map((one) => one.context().close()))
})

test('a password is set anew by the link of a mail', async ({ browser, page }) => {
  const person = await hire('reporter', { name: 'نسي كلمة السر' })
  const before = await open(browser, person)
  await before.goto('/desk/stories')
  await expect(before).toHaveURL(STORIES)
  for (const email of ['nobody-at-all@paper.example', person.email]) {
    await page.goto('/desk/reset')
    await page.getByLabel(words.email, { exact: true }).fill(email)
    await page.getByRole('button', { name: words.resetSend }).click()
    await expect(page.getByText(words.resetSent)).toBeVisible()
  }
  const administrator = await open(browser, 'administrator')
  const link = await linkFor(administrator, person.email, /\/desk\/reset\/[\w-]+/)
  const password = 'another four words here'
  const setPassword = async (text: string) => {
    await page.goto(link)
    await page.getByLabel(words.newPassword, { exact: true }).fill(text)
    await page.getByRole('button', { name: words.save, exact: true }).click()
  }
  await setPassword('short')
  await expect(page.getByText(errors['password-short'])).toBeVisible()
  await setPassword(password)
  await expect(page.getByText(words.resetDone)).toBeVisible()
  await fillIn(page, person.email, person.password)
  await refusal(page, errors['wrong-sign-in'])
  await fillIn(page, person.email, password)
  await expect(page).toHaveURL(STORIES)

  await before.goto('/desk/stories')
  await expect(before).toHaveURL(SIGN_IN)
  await before.goto(link)
  await expect(before.getByText(words.linkDead)).toBeVisible()
  await Promise.all([before, administrator].map((one) => one.context().close()))
})

test('a new password of one’s own ends every other session, and not this one', async ({ browser, page, context }) => {
  const person = await hire('reporter', { name: 'يغيّر كلمة السر' })
  const elsewhere = await open(browser, person)
  await signIn(context, person)
  await page.goto('/desk/account')
  await page.getByLabel(account.current, { exact: true }).fill(person.password)
  await page.getByLabel(account.next, { exact: true }).fill('another four words here')
  await page.getByRole('button', { name: account.changePassword }).click()
  await expect(page.getByText(account.passwordChanged)).toBeVisible()
  await elsewhere.goto('/desk/account')
  await expect(elsewhere).toHaveURL(SIGN_IN)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(account.title)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(account.title)
  await elsewhere.context().close()
})

test('whoever is banned is out with the next request', async ({ browser, page, context }) => {
  const person = await hire('reporter', { name: `موقوف ${Date.now().toString(36)}` })
  await signIn(context, person)
  await page.goto('/desk/stories')
  await expect(page).toHaveURL(STORIES)
  const administrator = await open(browser, 'administrator')
  await administrator.goto('/desk/staff')
  await administrator.getByRole('button', { name: staff.more.replace('{name}', person.name) }).click()
  await administrator.getByRole('menuitem', { name: staff.ban, exact: true }).click()
  const question = administrator.getByRole('alertdialog')
  await question.getByRole('button', { name: staff.ban, exact: true }).click()
  await expect(question).toBeHidden()
  expect((await page.request.get('/desk/api/pulse')).status()).toBe(401)
  await page.goto('/desk/stories')
  await expect(page).toHaveURL(SIGN_IN)
  await fillIn(page, person.email, person.password)
  await refusal(page, errors['wrong-sign-in'])
  await administrator.context().close()
})

test('a session is ended from another', async ({ browser, page, context }) => {
  const person = await hire('reporter', { name: 'صاحب جلستين' })
  const cookie = await sessionCookie(person)
  const elsewhere = await open(browser)
  await elsewhere.context().addCookies([{ ...cookie, url: origin() }])
  await elsewhere.goto('/desk/account')
  await expect(elsewhere).toHaveURL(/\/desk\/account$/)
  await signIn(context, person)
  await page.goto('/desk/account')
  await page.getByRole('button', { name: new RegExp(account.endSessionOf.replace('{device}', '')) }).click()
  await expect(page.getByText(account.ended, { exact: true })).toBeVisible()
  await elsewhere.goto('/desk/account')
  await expect(elsewhere).toHaveURL(SIGN_IN)
  await page.goto('/desk/account')
  await expect(page).toHaveURL(/\/desk\/account$/)
  await elsewhere.context().close()
})

async function invite(page: Page, email: string): Promise<void> {
  await page.goto('/desk/staff')
  await page.getByRole('button', { name: staff.invite, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(staff.email, { exact: true }).fill(email)
  await dialog.getByLabel(staff.name, { exact: true }).fill('مديرة جديدة')
  await page.getByRole('button', { name: staff.role }).last().click()
  await page.getByRole('option', { name: roles.administrator, exact: true }).click()
  await dialog.getByRole('button', { name: staff.sendInvitation }).click()
  await expect(dialog).toBeHidden()
}

/** What an authenticator shows for a key, `ahead` half minutes from now: RFC 6238. */
function codeOf(key: string, ahead = 0): string {
  const bits = [...key.replace(/\s/g, '')].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
  const mac = createHmac('sha1', Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))))
    .update(counter)
    .digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
