import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { openDatabase, ownPlace } from '#db/open.ts'
import { deleteSession } from '#db/queries/users.ts'
import messages from '#messages/ar.json' with { type: 'json' }
import { env } from '../env.ts'
import { bodyOf, expect, expectSaved, headlineOf, openStory, SAVED, statusOf, test, typeAfter } from './stories.ts'

/* Nothing typed is lost: not to somebody else, to a cut connection, a killed server, a crash or the end of a session. */

const { story, sync, revisions } = messages.Desk
const { conflicts, recovered } = sync
/** The words of a message before its first blank or link, or from there on. */
const beginning = (message: string) => message.split(/[{<]/)[0]?.trim() ?? ''
const ending = (message: string) => message.split(/[}>]/).at(-1)?.trim() ?? ''

test.setTimeout(120_000)

test('two write the same at once: both texts are shown to choose from, and both are kept', async ({ writing }) => {
  const id = await writing.draft()
  const reporter = { page: await writing.open('reporter', id), headline: 'الترام', words: ' السائق' }
  const editor = { page: await writing.open('desk-editor', id), headline: 'المعدية', words: ' الراكب' }
  const both = [reporter, editor]
  for (const { page } of both) {
    await expect(page.getByText(ending(sync.others))).toBeVisible({ timeout: 15_000 })
  }
  await Promise.all(
    both.map(async ({ page, headline, words }) => {
      await typeAfter(page, 'فقرة ثانية', words)
      await headlineOf(page).fill(headline)
    }),
  )

  // Whoever was second is asked.
  const conflictOf = (page: Page, name: string) =>
    page
      .getByRole('region')
      .filter({ hasText: conflicts.note })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name, exact: true }) })
  const findAsked = async (name: string) => {
    const counts = () => Promise.all(both.map(({ page }) => conflictOf(page, name).count()))
    await expect.poll(counts, SAVED).toContain(1)
    const [first = 0] = await counts()
    return first > 0 ? { asked: reporter, other: editor } : { asked: editor, other: reporter }
  }
  const title = await findAsked(story.fields.headline)
  const titles = conflictOf(title.asked.page, story.fields.headline)
  for (const { headline } of both) await expect(titles).toContainText(headline)
  await titles.getByRole('button', { name: conflicts.takeTheirs }).click()
  const place = 'الفقرة 2'
  const text = await findAsked(place)
  const texts = conflictOf(text.asked.page, place)
  for (const { words } of both) await expect(texts).toContainText(words.trim())
  await texts.getByRole('button', { name: conflicts.keepMine }).click()

  for (const { page } of both) {
    await expect(headlineOf(page)).toHaveValue(title.other.headline, SAVED)
    await expect(bodyOf(page)).toContainText(`هنا.${text.asked.words}`, SAVED)
    await expect(bodyOf(page)).not.toContainText(text.other.words)
    await expect(page.getByText(conflicts.note)).toBeHidden()
    await expectSaved(page)
  }
  const { page } = editor
  await page.goto(`/desk/stories/${id}/revisions`)
  await page.getByRole('radio', { name: `${revisions.newer}: ${revisions.now}` }).click()
  const gone: string[] = []
  const kept = page.getByRole('radio', { name: `${revisions.older}: ${revisions.kinds.conflict}` })
  await expect(kept.first()).toBeVisible()
  for (const radio of await kept.all()) {
    await radio.click()
    await expect(radio).toBeChecked()
    gone.push(...(await page.getByRole('region', { name: revisions.comparison }).locator('del').allTextContents()))
  }
  expect(gone.join(' ')).toContain(title.asked.headline)
  expect(gone.join(' ')).toContain(text.other.words.trim())
})

test('a cut connection: typing goes on, and the words go when it is back', async ({ writing }) => {
  const id = await writing.draft()
  const page = await writing.open('reporter', id)
  await page.context().setOffline(true)
  await headlineOf(page).fill('عنوان كُتب بلا شبكة')
  await typeAfter(page, 'فقرة أولى', ' وهذا كُتب بلا شبكة.')
  await expect(statusOf(page)).toContainText(sync.offline, SAVED)
  await typeAfter(page, 'فقرة ثالثة', ' وهذا بعده.')
  expect(await writing.serverWords(id)).not.toContain('بلا شبكة')

  await page.context().setOffline(false)
  await expectSaved(page)
  await writing.expectServerHas(id, ['عنوان كُتب بلا شبكة', 'وهذا كُتب بلا شبكة.', 'وهذا بعده.'])
})

test('a page that crashes without a connection: its words are back when it is opened again', async ({ writing }) => {
  const id = await writing.draft()
  const page = await writing.open('reporter', id)
  const context = page.context()
  await context.setOffline(true)
  await headlineOf(page).fill('عنوان قبل السقوط')
  await typeAfter(page, 'فقرة ثانية', ' وهذا قبل السقوط.')
  await expect(statusOf(page)).toContainText(sync.offline, SAVED)
  await crash(page)
  expect(await writing.serverWords(id)).not.toContain('السقوط')

  await context.setOffline(false)
  const again = await context.newPage()
  await openStory(again, id)
  await expect(headlineOf(again)).toHaveValue('عنوان قبل السقوط')
  await expect(bodyOf(again)).toContainText('وهذا قبل السقوط.')
  await expect(again.getByText(beginning(recovered.broughtBack))).toBeVisible()
  await expectSaved(again)
  await writing.expectServerHas(id, ['عنوان قبل السقوط', 'وهذا قبل السقوط.'])
})

/** Ends the page as a fault of the browser would: nothing in it hears of it. */
async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  devtools.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
}

test('a server that is killed: typing goes on, and the words arrive when it is back', async ({ writing }) => {
  const id = await writing.draft()
  let server = await startServer()
  try {
    const page = await writing.open('reporter', id, ORIGIN)
    await headlineOf(page).fill('عنوان والخادم حي')
    await typeAfter(page, 'فقرة أولى', ' كُتب والخادم')
    // Killed while it is being told, perhaps: whether it heard is not known.
    await kill(server)
    await page.keyboard.type(' يموت.')
    await expect(statusOf(page)).toContainText(sync.offline, SAVED)
    await typeAfter(page, 'فقرة ثالثة', ' كُتب والخادم ميت.')

    server = await startServer()
    await expectSaved(page)
    await writing.expectServerHas(id, ['عنوان والخادم حي', 'كُتب والخادم يموت.', 'كُتب والخادم ميت.'])
    await expect(page.getByText(conflicts.note)).toBeHidden()
  } finally {
    await kill(server)
  }
})

const PORT = 3197
const ORIGIN = `http://127.0.0.1:${PORT}`

/** A process more on the same database, beside the one the other tests read. */
async function startServer(): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['cli/start.ts'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...process.env, DATA_DIR: env.DATA_DIR, PORT: String(PORT), PROCESSES: '1', NODE_ENV: 'production' },
  })
  await new Promise((done) => server.stdout?.on('data', (chunk) => String(chunk).includes(ORIGIN) && done(undefined)))
  return server
}

async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((done) => server.once('exit', done))
  server.kill('SIGKILL')
  await gone
}

test('a session that ends elsewhere: the words stay, and are saved after signing in in another tab', async ({
  writing,
}) => {
  const id = await writing.draft()
  const page = await writing.open('reporter', id)
  await endSession(page.context())
  await headlineOf(page).fill('عنوان بعد الجلسة')
  await typeAfter(page, 'فقرة ثانية', ' وهذا بعد الجلسة.')
  await expect(statusOf(page)).toContainText(beginning(sync.signedOut), SAVED)
  await expect(headlineOf(page)).toHaveValue('عنوان بعد الجلسة')
  await expect(bodyOf(page)).toContainText('وهذا بعد الجلسة.')
  expect(await writing.serverWords(id)).not.toContain('بعد الجلسة')

  const opened = page.context().waitForEvent('page')
  await statusOf(page).getByRole('link').click()
  const other = await opened
  await other.getByRole('button', { name: 'ياسين أبو شبكة' }).click()
  await expect(other).not.toHaveURL(/sign-in/)
  await other.close()
  await expectSaved(page)
  await writing.expectServerHas(id, ['عنوان بعد الجلسة', 'وهذا بعد الجلسة.'])
})

async function endSession(context: BrowserContext): Promise<void> {
  const cookie = (await context.cookies()).find((one) => one.name.endsWith('session_token'))
  const token = decodeURIComponent(cookie?.value ?? '').split('.')[0]
  const db = openDatabase(ownPlace)
  const { session } = db.read.tables
  const rows = await db.read.select({ id: session.id, userId: session.userId, token: session.token }).from(session)
  const row = rows.find((one) => one.token === token)
  expect(row && (await db.write((tx) => deleteSession(tx, row.userId, row.id)))).toBe(true)
  await db.close()
}
