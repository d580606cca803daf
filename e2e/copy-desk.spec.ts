import type { Locator, Page } from '@playwright/test'
import messages from '#messages/ar.json' with { type: 'json' }
import type { Person } from './desk.ts'
import { openTab } from './desk.ts'
import { paragraphs } from './fixtures.ts'
import { bodyOf, expect, expectSaved, headlineOf, test, typeAfter } from './stories.ts'

const { copy, story, workflow } = messages.Desk

test.setTimeout(90_000)

/** A word of its own for each run: what is ignored everywhere stays so. */
const WORD = 'الإجتماعات'
const BODY = paragraphs(
  'قال الوزير ، إن الإتحاد سيعود الى العمل.',
  `وتبدأ ${WORD} غدًا «كما قيل ، أمس».`,
  'فقرة ثالثة بلا هفوات.',
)

const listOf = (page: Page) => page.getByRole('region', { name: copy.title })
/** The underlined words of the text. */
const linesOf = (page: Page, words: string) => bodyOf(page).locator('[data-copy-note]').filter({ hasText: words })
const paragraphOf = (page: Page, number: number) =>
  bodyOf(page)
    .locator('p')
    .nth(number - 1)
const rowOf = (page: Page, words: string): Locator =>
  listOf(page)
    .getByRole('listitem')
    .filter({ has: page.locator('mark', { hasText: words }) })

interface Writing {
  draft(story?: object): Promise<number>
  open(person: Person, id: number): Promise<Page>
}

async function openAtList(writing: Writing, person: Person, over: object = {}): Promise<Page> {
  const id = await writing.draft({ body: BODY, ...over })
  const page = await writing.open(person, id)
  await openTab(page, story.tabs.check)
  await expect(linesOf(page, 'الى').first()).toBeVisible()
  return page
}

test('what is typed is read, and one key takes what is suggested', async ({ writing }) => {
  const page = await openAtList(writing, 'reporter', { headline: 'الوزير يعود الى القاهرة' })
  await typeAfter(page, 'فقرة ثالثة', ' وعاد الى بيته ، أمس.')
  await expect(linesOf(page, 'الى')).toHaveCount(2)
  await expect(rowOf(page, 'الى')).toHaveCount(3)

  // From the top of the story the first note of the text is a space.
  const card = page.getByRole('dialog', { name: copy.rules['space-before-mark'].title })
  await paragraphOf(page, 1).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press("Control+'")
  await expect(card).toContainText(copy.rules['space-before-mark'].explanation)
  await page.keyboard.press('Control+.')
  await expect(paragraphOf(page, 1)).toHaveText('قال الوزير، إن الإتحاد سيعود الى العمل.')
  await page.keyboard.press('Control+.')
  await expect(paragraphOf(page, 1)).toContainText('إن الاتحاد سيعود')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(paragraphOf(page, 1)).toHaveText('قال الوزير ، إن الإتحاد سيعود الى العمل.')

  // A word of the headline is put right from the list.
  await rowOf(page, 'الى').first().getByRole('button', { name: 'إلى' }).click()
  await expect(headlineOf(page)).toHaveValue('الوزير يعود إلى القاهرة')
  await expectSaved(page)
})

test('everything safe is shown before it is put right, and taken back in one step', async ({ writing }) => {
  const page = await openAtList(writing, 'reporter', { headline: 'الوزير يعود الى القاهرة' })
  const before = await bodyOf(page).textContent()
  await listOf(page)
    .getByRole('button', { name: /^أصلح كل الآمن/ })
    .click()
  const dialog = page.getByRole('dialog', { name: copy.fix.title })
  await expect(dialog.locator('del')).toContainText(['الى', 'الإتحاد'])
  await expect(dialog.locator('ins').filter({ hasText: 'الاتحاد' })).toHaveCount(1)
  expect(await bodyOf(page).textContent()).toBe(before)
  await dialog.getByRole('button', { name: /^أصلح/ }).click()
  await expect(paragraphOf(page, 1)).toHaveText('قال الوزير، إن الاتحاد سيعود إلى العمل.')
  await expect(headlineOf(page)).toHaveValue('الوزير يعود إلى القاهرة')
  // What somebody else said stays as it was said.
  await expect(paragraphOf(page, 2)).toContainText('«كما قيل ، أمس»')
  await page.getByRole('button', { name: copy.fix.takeBack }).click()
  await expect(headlineOf(page)).toHaveValue('الوزير يعود الى القاهرة')
  expect(await bodyOf(page).textContent()).toBe(before)
})

test('what is ignored everywhere is silent in another story, until it is told otherwise', async ({ writing }) => {
  const page = await openAtList(writing, 'editor-in-chief')
  await rowOf(page, WORD)
    .getByRole('button', { name: copy.moreOf.replace('{words}', WORD) })
    .click()
  await page.getByRole('menuitem', { name: copy.ignoreEverywhere }).click()
  await expect(page.getByText(copy.ignoredEverywhere)).toBeVisible()
  await expect(rowOf(page, WORD)).toHaveCount(0)
  await expect(linesOf(page, WORD)).toHaveCount(0)

  const other = await openAtList(writing, 'editor-in-chief')
  await expect(linesOf(other, WORD)).toHaveCount(0)

  await other.goto('/desk/manage/copy')
  await openTab(other, copy.manage.tabs.ignored)
  await other.getByRole('button', { name: copy.manage.removeWord.replace('{word}', WORD) }).click()
  await expect(other.getByText(copy.manage.lists.ignored.empty)).toBeVisible()
  const third = await openAtList(writing, 'editor-in-chief')
  await expect(linesOf(third, WORD)).toHaveCount(1)
})

test('the dictionary finds a slip of hamza when it is asked for', async ({ writing }) => {
  const page = await openAtList(writing, 'reporter', { body: paragraphs('عاد الى العمل.', 'ووصل الاحفاد الى الجسر.') })
  await expect(linesOf(page, 'الاحفاد')).toHaveCount(0)
  await listOf(page).getByText(copy.spelling.switch).click()
  await expect(linesOf(page, 'الاحفاد')).toBeVisible({ timeout: 30_000 })
  await linesOf(page, 'الاحفاد').click()
  const card = page.getByRole('dialog', { name: copy.spelling.title })
  await card.getByRole('button', { name: 'الأحفاد' }).click()
  await expect(paragraphOf(page, 2)).toHaveText('ووصل الأحفاد الى الجسر.')
  // This browser remembers.
  await page.reload()
  await openTab(page, story.tabs.check)
  await expect(listOf(page).getByRole('checkbox', { name: copy.spelling.switch })).toBeChecked()
})

test('a story is sent on with its count of notes, which stops nothing', async ({ writing }) => {
  const page = await openAtList(writing, 'reporter', { body: paragraphs('عاد الى العمل.', 'وذهب الى الجسر.') })
  const bar = page.getByRole('group', { name: workflow.label })
  await bar.getByRole('button', { name: workflow.actions.submit }).click()
  const dialog = page.getByRole('dialog', { name: workflow.actions.submit })
  await expect(dialog).toContainText('في المادة ملاحظتان لغويتان')
  await dialog.getByRole('button', { name: workflow.actions.submit }).click()
  await expect(page.getByText(workflow.done.submit)).toBeVisible()
})
