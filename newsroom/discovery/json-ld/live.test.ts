import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Body } from '../../articles/body.ts'
import { loadArticle } from '../../articles/load.ts'
import { tags } from '../../tags.ts'
import { HOUR, makeTestPaper, type TestPaper } from '../../test-paper.ts'
import { thingsOfStory } from './test-graph.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

const live = (...headings: string[]): Body => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'مقدمة.' }] },
    ...headings.flatMap((text): Body['content'] => [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text }] },
      { type: 'paragraph', content: [{ type: 'text', text: `نص ${text}` }] },
    ]),
  ],
})
const BEGAN = Date.UTC(2026, 0, 14, 18)
const times = (story: Record<string, { datePublished?: string }[]> | undefined) =>
  story?.liveBlogUpdate?.map((update) => update.datePublished)

test('has its entries at their hours, past midnight too, and an end once it has been quiet for a day', async () => {
  const [story] = await thingsOfStory(
    paper,
    {
      headline: 'لحظة بلحظة',
      format: 'live',
      body: live('انتهت التغطية', '1:05 ص الماء يهبط', '11:40 م النهر يصل', '7:50 م راية صفراء'),
      publishedAt: BEGAN,
      revisedAt: Date.UTC(2026, 0, 15, 1),
    },
    Date.UTC(2026, 0, 16, 1),
  )
  expect(times(story)).toEqual([
    undefined,
    '2026-01-15T01:05:00+02:00',
    '2026-01-14T23:40:00+02:00',
    '2026-01-14T19:50:00+02:00',
  ])
  expect(story).toMatchObject({
    coverageStartTime: '2026-01-14T19:50:00+02:00',
    coverageEndTime: '2026-01-15T03:00:00+02:00',
    liveBlogUpdate: [
      { headline: 'انتهت التغطية' },
      { headline: 'الماء يهبط', articleBody: 'نص 1:05 ص الماء يهبط' },
      {},
      {},
    ],
  })
})

test('has no end while it goes on, and no entry from the future', async () => {
  const [story] = await thingsOfStory(
    paper,
    { headline: 'لحظة', format: 'live', body: live('8:10 م بدأ', '9:30 م لم يأت'), publishedAt: BEGAN + HOUR / 2 },
    BEGAN + HOUR,
  )
  expect(times(story)).toEqual(['2026-01-14T20:10:00+02:00', undefined])
  expect(story).not.toHaveProperty('coverageEndTime')
})

test('its page is made again when the end of it is known', async () => {
  const id = await paper.publish({ headline: 'لحظة', format: 'live', publishedAt: BEGAN })
  const end = tags.until(BEGAN + 24 * HOUR)
  expect((await loadArticle(paper.db.read, id, BEGAN + HOUR))?.tags).toContain(end)
  expect((await loadArticle(paper.db.read, id, BEGAN + 25 * HOUR))?.tags).not.toContain(end)
})
