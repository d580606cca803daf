import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadArticle } from '../articles/load.ts'
import { tags } from '../tags.ts'
import { bodyOf, HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'

const DAY = 24 * HOUR

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

const related = async (id: number) =>
  (await loadArticle(paper.db.read, id, NOON))?.view.related.map((card) => card.headline)
const inCity = () => ({ sectionId: paper.sections.city })
const inOpinion = () => ({ sectionId: paper.sections.opinion })

test('a story is beside those on the same thing, the nearer and newer first', async () => {
  await paper.publish({ headline: 'افتتاح الميدان', publishedAt: NOON - 2 * HOUR, ...inOpinion() })
  await paper.publish({ headline: 'تأجيل افتتاح جسر البحيرة', publishedAt: NOON - 900 * DAY, ...inOpinion() })
  await paper.publish({ headline: 'جسر البحيرة يغلق للصيانة', publishedAt: NOON - 3 * DAY, ...inOpinion() })
  const id = await paper.publish({ headline: 'افتتاح جسر البحيرة', body: bodyOf('الجسر الجديد.'), ...inCity() })
  expect(await related(id)).toEqual(['جسر البحيرة يغلق للصيانة', 'تأجيل افتتاح جسر البحيرة'])
})

test('what is not public is never beside it, and a killed one is forgotten with its page', async () => {
  const killed = await paper.publish({ headline: 'صيانة جسر البحيرة', ...inOpinion() })
  await paper.publish({ headline: 'جسر البحيرة سرا', state: 'draft', publishedAt: null, ...inOpinion() })
  await paper.publish({ headline: 'جسر البحيرة غدا', publishedAt: NOON + HOUR, ...inOpinion() })
  const id = await paper.publish({ headline: 'جسر البحيرة', ...inCity() })
  expect(await related(id)).toEqual(['صيانة جسر البحيرة'])
  expect((await loadArticle(paper.db.read, id, NOON))?.tags).toContain(tags.article(killed))
})

test('a story without any word of weight is beside the newest of its section', async () => {
  await paper.publish({ headline: 'آخر', ...inCity() })
  const id = await paper.publish({ headline: '2026', body: bodyOf('1'), ...inCity() })
  expect(await related(id)).toEqual(['آخر'])
})
