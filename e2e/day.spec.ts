import type { Browser, BrowserContext, Page } from '@playwright/test'
import sharp from 'sharp'
import { openDatabase, ownPlace } from '#db/open.ts'
import messages from '#messages/ar.json' with { type: 'json' }
import english from '#messages/en.json' with { type: 'json' }
import { linkFor, origin, signIn } from './desk.ts'
import { expect, test } from './fixtures.ts'

/*
 * A day at the paper, through the browser alone: two people are invited, a story is written on a phone, returned, mended,
 * edited by two at once, scheduled, read, corrected and withdrawn.
 */

const { staff, lists, frame, story, workflow, media, signIn: entrance, editor } = messages.Desk
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const PASSWORD = 'four words are best here'
const STAMP = Date.now().toString(36)
const HEADLINE = `الترام الجديد يصل إلى المينا.. ورحلة اليوم الأول مجانية ${STAMP}`
const VISIBLE = { timeout: 2_000, intervals: [100] }
/** Autosave waits for a pause in typing, and the server answers. */
const SAVED = { timeout: 15_000 }

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const contexts: BrowserContext[] = []
test.afterAll(() => Promise.all(contexts.map((context) => context.close())))

async function open(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin(), ...options })
  contexts.push(context)
  return context.newPage()
}

async function desk(browser: Browser, person: Parameters<typeof signIn>[1]): Promise<Page> {
  const page = await open(browser)
  await signIn(page.context(), person)
  return page
}

async function invite(page: Page, guest: { email: string; name: string; role: string; section?: string }) {
  await page.goto('/desk/staff')
  await page.getByRole('button', { name: staff.invite, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(staff.email, { exact: true }).fill(guest.email)
  await dialog.getByLabel(staff.name, { exact: true }).fill(guest.name)
  await choose(page, staff.role, guest.role)
  if (guest.section) {
    await dialog.getByRole('combobox', { name: staff.sections }).fill(guest.section)
    await page.getByRole('option', { name: guest.section, exact: true }).first().click()
  }
  await dialog.getByRole('button', { name: staff.sendInvitation }).click()
  await expect(dialog).toBeHidden()
}

/** Picks from a select by its label. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).last().click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function accept(page: Page, link: string): Promise<void> {
  await page.goto(new URL(link).pathname)
  await page.getByLabel(entrance.choosePassword, { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: entrance.enter }).click()
  await expect(page).toHaveURL(/\/desk/)
  await expect(page.getByRole('main')).toBeVisible()
}

const bodyOf = (page: Page) => page.getByRole('textbox', { name: editor.label })
const headlineOf = (page: Page) => page.getByRole('textbox', { name: story.fields.headline, exact: true })

async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-status="saved"]')).toBeVisible(SAVED)
}

/** Presses what the workflow offers next, and confirms where it asks. */
async function act(page: Page, name: string, fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>) {
  const bar = page.getByRole('group', { name: workflow.label })
  const button = bar.getByRole('button', { name, exact: true })
  if (await button.isVisible()) await button.click()
  else {
    await bar.getByRole('button', { name: workflow.more, exact: true }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  // Some actions ask for nothing and are done at once.
  const asks = await dialog.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  )
  if (!asks) return
  await fill?.(dialog)
  await dialog.getByRole('button', { name: new RegExp(`^(${name}|${workflow.anyway})$`) }).click()
  await expect(dialog).toBeHidden({ timeout: 15_000 })
}

const state = (page: Page, text: string) =>
  expect(page.getByRole('main').getByText(text, { exact: true }).first()).toBeVisible(SAVED)

let address = ''
let reporter: Page
let chief: Page
let editorOne: Page

test('the administrator invites a reporter and an editor, and they come', async ({ browser }) => {
  const administrator = await desk(browser, 'administrator')
  const guests = [
    { email: `reporter-${STAMP}@paper.example`, name: 'سلمى النجار', role: messages.Desk.roles.reporter },
    {
      email: `editor-${STAMP}@paper.example`,
      name: 'طارق الحداد',
      role: messages.Desk.roles.desk_editor,
      section: 'المدينة',
    },
  ]
  for (const guest of guests) await invite(administrator, guest)
  const [first = '', second = ''] = [
    await linkFor(administrator, guests[0]?.email ?? '', /http\S+\/desk\/invitation\/[\w-]+/),
    await linkFor(administrator, guests[1]?.email ?? '', /http\S+\/desk\/invitation\/[\w-]+/),
  ]
  reporter = await open(browser, PHONE)
  await accept(reporter, first)
  editorOne = await open(browser)
  await accept(editorOne, second)
  // A link is good once.
  const late = await open(browser)
  await late.goto(new URL(first).pathname)
  await expect(late.getByText(entrance.linkDead)).toBeVisible()
})

test('the reporter writes a story with a picture on a phone, and hands it in', async () => {
  await reporter.goto('/desk')
  await reporter.getByRole('button', { name: frame.newStory }).click()
  const dialog = reporter.getByRole('dialog')
  await choose(reporter, lists.newSection, 'المدينة')
  await dialog.getByRole('button', { name: lists.create }).click()
  await expect(reporter).toHaveURL(/\/desk\/stories\/\d+/)
  address = new URL(reporter.url()).pathname

  await headlineOf(reporter).fill(HEADLINE)
  await reporter
    .getByRole('textbox', { name: story.fields.standfirst })
    .fill('وصل الترام الجديد إلى محطة المينا صباح اليوم.')
  await bodyOf(reporter).click()
  await reporter.keyboard.type('وصل الترام الجديد إلى محطة المينا القديم صباح اليوم، بعد ثلاثة أشهر من التجارب.')
  await reporter.keyboard.press('Enter')
  await reporter.keyboard.type('وقال سائقه الأول إن الرحلة مجانية حتى المساء.')

  await reporter.getByRole('button', { name: story.lead.pick }).click()
  const picker = reporter.getByRole('dialog')
  const picture = await sharp({
    create: { width: 1600, height: 1000, channels: 3, background: { r: Date.now() % 255, g: 60, b: 30 } },
  })
    .jpeg()
    .toBuffer()
  const chooser = reporter.waitForEvent('filechooser')
  await picker.getByRole('button', { name: media.uploadOne }).click()
  await (await chooser).setFiles({ name: 'ترام.jpg', mimeType: 'image/jpeg', buffer: picture })
  await picker.getByLabel(media.alt).fill('عربة ترام حمراء في محطة')
  await picker.getByRole('button', { name: media.use }).click()
  await expect(picker).toBeHidden({ timeout: 20_000 })
  await expectSaved(reporter)

  await act(reporter, workflow.actions.submit)
  await state(reporter, messages.Desk.states.in_review)
})

test('the editor returns it with a reason, and the reporter mends it', async () => {
  await editorOne.goto('/desk/stories?view=waiting')
  await editorOne.getByRole('link', { name: HEADLINE }).first().click()
  await expect(editorOne).toHaveURL(new RegExp(`${address}$`))
  await act(editorOne, workflow.actions.return, (dialog) =>
    dialog.getByRole('textbox', { name: workflow.reason }).fill('أين رأي الركاب؟'),
  )
  await state(editorOne, messages.Desk.states.draft)

  await reporter.reload()
  await expect(reporter.getByText('أين رأي الركاب؟')).toBeVisible()
  await bodyOf(reporter).click()
  await reporter.keyboard.press('Control+End')
  await reporter.keyboard.press('Enter')
  await reporter.keyboard.type('وقالت راكبة إنها انتظرته عشر سنوات.')
  await expectSaved(reporter)
  await act(reporter, workflow.actions.submit)
  await state(reporter, messages.Desk.states.in_review)
})

test('two editors work in it at once, and nothing is lost', async ({ browser }) => {
  chief = await desk(browser, 'editor-in-chief')
  await Promise.all([editorOne.goto(address), chief.goto(address)])
  await expect(bodyOf(chief)).toContainText('عشر سنوات')

  // Different paragraphs and different fields, at the same time.
  await bodyOf(editorOne).getByText('بعد ثلاثة أشهر').click()
  await editorOne.keyboard.press('End')
  await bodyOf(chief).getByText('وقالت راكبة').click()
  await chief.keyboard.press('End')
  await Promise.all([
    editorOne.keyboard.type(' وهذه زيادة المحرر.', { delay: 20 }),
    chief.keyboard.type(' وهذه زيادة رئيس التحرير.', { delay: 20 }),
  ])
  await editorOne.getByRole('textbox', { name: story.fields.kicker }).fill('نقل')
  for (const page of [editorOne, chief]) {
    await expect(bodyOf(page)).toContainText('وهذه زيادة المحرر.', { timeout: 20_000 })
    await expect(bodyOf(page)).toContainText('وهذه زيادة رئيس التحرير.', { timeout: 20_000 })
    await expectSaved(page)
  }
  await chief.reload()
  await expect(bodyOf(chief)).toContainText('وهذه زيادة المحرر.')
  await expect(bodyOf(chief)).toContainText('وهذه زيادة رئيس التحرير.')
  await expect(chief.getByRole('textbox', { name: story.fields.kicker })).toHaveValue('نقل')
})

test('it goes out on time, and is on the front and in its section', async ({ request }) => {
  await act(chief, workflow.actions.pass)
  await state(chief, messages.Desk.states.copy_edit)
  await act(chief, workflow.actions.approve)
  await state(chief, messages.Desk.states.approved)
  await act(chief, workflow.actions.schedule, async (dialog) => {
    await dialog.getByRole('button', { name: workflow.timeSoon }).click()
  })
  await state(chief, messages.Desk.states.scheduled)

  const id = Number(address.split('/').at(-1))
  expect((await request.get(`/${id}`)).status()).toBe(404)
  await bringForward(id)
  await expect.poll(async () => (await request.get(`/${id}`)).status(), { timeout: 8_000 }).toBe(200)
  for (const path of ['/', '/city']) {
    await expect.poll(async () => (await request.get(path)).text(), VISIBLE).toContain(STAMP)
  }
  const page = await (await request.get(`/${id}`)).text()
  expect(page).toContain('وهذه زيادة المحرر.')
  expect(page).toContain('سلمى النجار')
  expect(page).toContain('عربة ترام حمراء في محطة')
})

/** The hour that was chosen comes now: a test does not wait for it. */
async function bringForward(articleId: number): Promise<void> {
  const db = openDatabase(ownPlace)
  await db.write(async (tx) => {
    const { job, article } = tx.tables
    const soon = new Date(Date.now() + 1_000)
    const jobs = await tx.select({ id: job.id, articleId: job.articleId, doneAt: job.doneAt }).from(job)
    for (const one of jobs.filter((row) => row.articleId === articleId && row.doneAt === null)) {
      await tx
        .insert(job)
        .values({ ...one, kind: 'publish', runAt: soon })
        .onConflictDoUpdate({ target: job.id, set: { runAt: soon } })
    }
    const [row] = (await tx.select().from(article)).filter((one) => one.id === articleId)
    if (row) {
      await tx
        .insert(article)
        .values(row)
        .onConflictDoUpdate({ target: article.id, set: { publishAt: soon } })
    }
  })
  await db.close()
}

test('a correction follows and shows', async ({ request }) => {
  const id = Number(address.split('/').at(-1))
  await chief.reload()
  await act(chief, workflow.actions.correct)
  await state(chief, messages.Desk.states.correcting)
  await bodyOf(chief).getByText('بعد ثلاثة أشهر').click()
  await chief.keyboard.press('End')
  await chief.keyboard.type(' والصحيح أنها أربعة أشهر.')
  await expectSaved(chief)
  expect(await (await request.get(`/${id}`)).text()).not.toContain('أربعة أشهر')
  await act(chief, workflow.actions['save-correction'], (dialog) =>
    dialog.getByRole('textbox', { name: workflow.note }).fill('ذكرنا أن التجارب دامت ثلاثة أشهر، والصواب أربعة.'),
  )
  await expect.poll(async () => (await request.get(`/${id}`)).text(), VISIBLE).toContain('والصحيح أنها أربعة أشهر.')
  expect(await (await request.get(`/${id}`)).text()).toContain('والصواب أربعة')
  await expect.poll(async () => (await request.get('/corrections')).text(), VISIBLE).toContain('والصواب أربعة')
})

test('it is killed, and says so', async ({ request }) => {
  const id = Number(address.split('/').at(-1))
  await act(chief, workflow.actions.kill, (dialog) =>
    dialog.getByRole('textbox', { name: workflow.reason }).fill('تبيّن أن الترام لم يصل.'),
  )
  await expect.poll(async () => (await request.get(`/${id}`)).status(), VISIBLE).toBe(410)
  expect(await (await request.get(`/${id}`)).text()).toContain('تبيّن أن الترام لم يصل.')
  for (const path of ['/', '/city']) {
    await expect.poll(async () => (await request.get(path)).text(), VISIBLE).not.toContain(STAMP)
  }
  await chief.goto(`${address}/history`)
  for (const reason of ['أين رأي الركاب؟', 'تبيّن أن الترام لم يصل.']) {
    await expect(chief.getByText(reason).first()).toBeVisible()
  }
})

test('the same is possible in English', async ({ browser, request }) => {
  const { Desk } = english
  const page = await desk(browser, 'sport-editor')
  await page.goto('/desk')
  await page.getByRole('button', { name: new RegExp(frame.person.replace('{name}', '')) }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await page.getByRole('button', { name: Desk.frame.newStory }).click()
  await page.getByRole('dialog').getByRole('button', { name: Desk.lists.create }).click()
  await expect(page).toHaveURL(/\/desk\/stories\/\d+/)
  const id = Number(new URL(page.url()).pathname.split('/').at(-1))
  await page
    .getByRole('textbox', { name: Desk.story.fields.headline, exact: true })
    .fill(`هدف في الدقيقة الأخيرة ${STAMP}`)
  const body = page.getByRole('textbox', { name: Desk.editor.label })
  await body.click()
  await page.keyboard.type('انتهت المباراة بهدف واحد.')
  await expectSaved(page)
  const bar = page.getByRole('group', { name: Desk.workflow.label })
  await bar.getByRole('button', { name: Desk.workflow.more, exact: true }).click()
  await page.getByRole('menuitem', { name: Desk.workflow.actions['publish-now'] }).click()
  await page.getByRole('dialog').getByRole('button', { name: Desk.workflow.anyway }).click()
  await expect.poll(async () => (await request.get(`/${id}`)).status(), { timeout: 8_000 }).toBe(200)
  await page.getByRole('button', { name: new RegExp(Desk.frame.person.replace('{name}', '')) }).click()
  await page.getByRole('menuitem', { name: Desk.frame.language }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})
