import type { Browser, Page } from '@playwright/test'
import messages from '#messages/ar.json' with { type: 'json' }
import type { NewArticle } from '#newsroom/articles/save.ts'
import { origin, type Person, requestsOf, signIn } from './desk.ts'
import { test as base, expect, paragraphs } from './fixtures.ts'

const { story, editor } = messages.Desk

/** The page of the sample edition's reporter: stories credited to it are the reporter's own. */
const REPORTER = 'ياسين-أبو-شبكة'

/** Autosave waits for a pause in typing; what failed is tried again within half a minute. */
export const SAVED = { timeout: 40_000 }

export const bodyOf = (page: Page) => page.getByRole('textbox', { name: editor.label })
export const headlineOf = (page: Page) => page.getByRole('textbox', { name: story.fields.headline, exact: true })
export const statusOf = (page: Page) => page.locator('[data-save-status]')

export async function expectSaved(page: Page): Promise<void> {
  await expect(statusOf(page)).toHaveAttribute('data-save-status', 'saved', SAVED)
}

/** Goes to the end of the paragraph that has `text`, and types on. */
export async function typeAfter(page: Page, text: string, words: string): Promise<void> {
  await bodyOf(page).getByText(text).click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
}

interface Writing {
  /** A draft of the reporter's, of three paragraphs, in a section of the desk editor's. */
  draft(story?: Partial<NewArticle>): Promise<number>
  /** Opens a story in a browser of somebody's own, ready to be typed in. */
  open(person: Person, id: number, at?: string): Promise<Page>
  /** What the server holds of a story, as text. */
  serverWords(id: number): Promise<string>
  /** Waits until the server holds all of these. */
  expectServerHas(id: number, words: string[]): Promise<void>
}

/** For stories that are being written. */
export const test = base.extend<{ writing: Writing }>({
  writing: async ({ browser, paper }, use) => {
    const contexts: Awaited<ReturnType<Browser['newContext']>>[] = []
    const requests = await requestsOf('editor-in-chief')
    const serverWords = async (id: number) => {
      const answer = await (await requests.get(`/desk/api/stories/${id}/draft`)).json()
      return JSON.stringify(answer.value.story)
    }
    await use({
      serverWords,
      async expectServerHas(id, words) {
        const missing = async () => {
          const story = await serverWords(id)
          return words.filter((one) => !story.includes(one))
        }
        // An editor gives out its last words within a moment.
        await expect.poll(missing, SAVED).toEqual([])
      },
      draft: async (over = {}) =>
        paper.insertArticle({
          headline: 'الجسر الجديد يفتح أبوابه',
          section: 'city',
          state: 'draft',
          publishedAt: null,
          body: paragraphs('فقرة أولى هنا.', 'فقرة ثانية هنا.', 'فقرة ثالثة هنا.'),
          credits: [{ personId: await paper.personId(REPORTER), role: 'writer' }],
          ...over,
        }),
      async open(person, id, at = origin()) {
        const context = await browser.newContext({ baseURL: at })
        contexts.push(context)
        await signIn(context, person)
        const page = await context.newPage()
        await openStory(page, id)
        return page
      },
    })
    await requests.dispose()
    await Promise.all(contexts.map((context) => context.close()))
  },
})

export async function openStory(page: Page, id: number): Promise<void> {
  await page.goto(`/desk/stories/${id}`)
  await expect(bodyOf(page)).toBeVisible()
}

export { expect }
