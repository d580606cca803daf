import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import messages from '#messages/ar.json' with { type: 'json' }
import { origin } from './desk.ts'
import { bodyOf, expect, expectSaved, headlineOf, SAVED, test, typeAfter } from './stories.ts'

const { story, editor, revisions, preview, workflow } = messages.Desk
const WORD = resolve(import.meta.dirname, '../components/desk/writing/editor/paste/fixtures/word.html')

test.setTimeout(90_000)

test('what was changed is shown word by word, and an older revision is taken up again as a new one', async ({
  writing,
}) => {
  const id = await writing.draft({ headline: 'الجسر يفتح اليوم' })
  const page = await writing.open('reporter', id)
  await headlineOf(page).fill('الجسر يفتح غدًا')
  await typeAfter(page, 'فقرة ثانية', ' وفيها زيادة.')
  await expectSaved(page)
  await writing.expectServerHas(id, ['وفيها زيادة.'])

  await page.goto(`/desk/stories/${id}/revisions`)
  const comparison = page.getByRole('region', { name: revisions.comparison })
  await expect(comparison.locator('del')).toContainText(['اليوم'])
  await expect(comparison.locator('ins')).toContainText(['غدًا', 'وفيها زيادة'])
  const kept = page.getByRole('navigation', { name: revisions.list }).getByRole('listitem')
  // The words of now, the one that was just saved, and the first.
  await expect(kept).toHaveCount(3)
  await kept.last().getByRole('button').click()
  await expect(comparison).toContainText(revisions.nothingBefore)
  await comparison.getByRole('button', { name: revisions.restore }).click()
  await page.getByRole('dialog').getByRole('button', { name: revisions.restore }).click()
  await expect(page).toHaveURL(new RegExp(`/desk/stories/${id}$`))
  await expect(headlineOf(page)).toHaveValue('الجسر يفتح اليوم')
  await expect(bodyOf(page)).not.toContainText('وفيها زيادة.')

  await page.goto(`/desk/stories/${id}/revisions`)
  await expect(kept).toHaveCount(5)
  await expect(kept.nth(1)).toContainText(revisions.kinds.restore)
  await expect(comparison.locator('del')).toContainText(['غدًا', 'وفيها زيادة'])
})

test('what is pasted from Word is cleaned, and one undo takes it out again', async ({ writing }) => {
  const id = await writing.draft()
  const page = await writing.open('reporter', id)
  await typeAfter(page, 'فقرة ثالثة', ' وهذا قبل اللصق.')
  await page.keyboard.press('Enter')
  const before = (await bodyOf(page).textContent()) ?? ''
  await paste(page, readFileSync(WORD, 'utf8'))

  const body = bodyOf(page)
  await expect(body.getByRole('heading', { level: 2 })).toHaveText('خطة المياه')
  await expect(body.getByRole('listitem')).toHaveText([
    'تجديد الشبكات',
    'في الحي القديم',
    'تركيب العدادات',
    'فتح المحطة',
    'تشغيل الخط',
  ])
  await expect(body).toContainText('تبدأ خلال شهر، وتكلفتها 25 مليونًا.')
  await expect(body.getByRole('link')).toHaveText(['موقع المحافظة'])
  await expect(body.locator('[style*="font"], [style*="color"], [class*="Mso"], font, img')).toHaveCount(0)
  const cleaned = page.getByRole('status').filter({ hasText: editor.cleaned.line.split('{')[0] })
  await expect(cleaned).toContainText(editor.cleaned.colours)
  await expect(cleaned).toContainText(editor.cleaned.nestedLists)
  await expectSaved(page)
  await writing.expectServerHas(id, ['خطة المياه'])

  await bodyOf(page).press('Control+z')
  await expect(body).toHaveText(before)
  await expect.poll(() => writing.serverWords(id), SAVED).not.toContain('خطة المياه')
  await writing.expectServerHas(id, ['وهذا قبل اللصق.'])
})

/** A paste as a browser reports it: a test has no clipboard of Word's. */
async function paste(page: Page, html: string): Promise<void> {
  await bodyOf(page).evaluate((element, markup) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', markup)
    clipboardData.setData('text/plain', 'خطة المياه')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

test('a preview is what is published, and its link is for people without an account until it is taken back', async ({
  browser,
  writing,
  request,
}) => {
  const id = await writing.draft({ standfirst: 'ملخص المادة.' })
  const page = await writing.open('desk-editor', id)
  await headlineOf(page).fill('عنوان في المعاينة')
  await page.getByRole('button', { name: story.actions.preview, exact: true }).click()
  const links = page.getByRole('region', { name: preview.links })
  await expect(links).toContainText(preview.noLinks)
  await links.getByRole('button', { name: preview.make }).click()
  const field = links.getByRole('textbox', { name: preview.once })
  await expect(field).toHaveValue(new RegExp(`^${origin()}/desk/shared/`))
  const link = await field.inputValue()

  const guest = await browser.newContext({ baseURL: origin() })
  const reader = await guest.newPage()
  await reader.goto(link)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('عنوان في المعاينة')
  const previewed = await storyText(reader)
  expect(previewed).toContain('فقرة ثالثة هنا.')
  expect((await request.get(`/${id}`)).status()).toBe(404)

  await links.getByRole('button', { name: preview.revoke }).click()
  await expect(links).toContainText(preview.noLinks)
  await reader.reload()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(preview.goneTitle)
  await expect(reader.getByText('فقرة ثالثة هنا.')).toBeHidden()

  await page.keyboard.press('Escape')
  const bar = page.getByRole('group', { name: workflow.label })
  await bar.getByRole('button', { name: workflow.more, exact: true }).click()
  await page.getByRole('menuitem', { name: workflow.actions['publish-now'] }).click()
  await page.getByRole('dialog').getByRole('button', { name: workflow.anyway }).click()
  await expect.poll(async () => (await request.get(`/${id}`)).status(), { timeout: 10_000 }).toBe(200)
  await reader.goto(`/${id}`)
  expect(await storyText(reader)).toBe(previewed)
  await page.goto(`/desk/preview/${id}`)
  expect(await storyText(page)).toBe(previewed)
  await guest.close()
})

/** What a reader reads of a story, but for the time. */
function storyText(page: Page): Promise<string> {
  return page
    .getByRole('article')
    .first()
    .evaluate((article) => {
      const copy = article.cloneNode(true) as HTMLElement
      for (const time of copy.querySelectorAll('time')) time.remove()
      return copy.textContent
    })
}
