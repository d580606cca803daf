import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Segment } from '#arabic/highlight.ts'
import { listInvalidationsAfter } from '#db/queries/invalidations.ts'
import { tags } from '../tags.ts'
import { bodyOf, HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadSearch, type SearchOrder } from './load.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

async function search(text: string, { order = 'newest' as SearchOrder, page = 1, size = 20 } = {}) {
  return (await loadSearch(paper.db.read, { text, order }, { page, size, now: NOON }))?.view
}
const found = async (text: string) => (await search(text))?.hits.map((hit) => hit.card.headline)
const bracket = (segments: Segment[] = []) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('a reader finds', () => {
  test.each([
    ['مجلسى', 'التصويت بالمجلس'],
    ['مجلسى', 'موازنة لمجلس المدينة'],
    ['وزاره', 'قرار الوزارة'],
    ['وزاره', 'وزارات الخدمات'],
    ['الاهلى', 'فوز الأهلي'],
    ['قرار', 'أصدر قرارًا'],
    ['٢٠٢٦', 'عام 2026'],
    ['2026', 'عام ٢٠٢٦'],
    ['مسئول', 'لقاء المسؤولين'],
    ['محمد', 'قال مح\u200cمد'],
    ['مجلس', 'المجلـــس'],
    ['أحمد', 'ا\u0654حمد'],
    ['مصر', 'ﻣﺼﺮ'],
    ['كتب محمد', 'كَتَبَ مُحَمَّدٌ'],
  ])('with «%s»: «%s»', async (text, words) => {
    await paper.publish({ headline: 'خبر آخر', body: bodyOf('لا شيء هنا.') })
    await paper.publish({ headline: 'خبر', body: bodyOf(words) })
    expect(await found(text)).toEqual(['خبر'])
    await paper.publish({ headline: words })
    expect(await found(text)).toContain(words)
  })

  test('words wherever the desk put them', async () => {
    await paper.publish({
      headline: 'عنوان',
      frontHeadline: 'واجهة',
      kicker: 'تمهيد',
      standfirst: 'مقدمة',
      body: bodyOf('متن'),
    })
    for (const text of ['عنوان', 'واجهة', 'تمهيد', 'مقدمة', 'متن', 'عنوان متن']) {
      expect((await search(text))?.total, text).toBe(1)
    }
  })

  test('a phrase in its order', async () => {
    await paper.publish({ headline: 'رأس النهر' })
    await paper.publish({ headline: 'النهر رأس' })
    expect(await found('"رأس النهر"')).toEqual(['رأس النهر'])
    expect(await found('رأس النهر')).toHaveLength(2)
  })

  test('لبن without لبنان', async () => {
    await paper.publish({ headline: 'أخبار لبنان' })
    await paper.publish({ headline: 'سعر اللبن' })
    expect(await found('لبن')).toEqual(['سعر اللبن'])
  })
})

describe('a reader never finds', () => {
  test('what is not public', async () => {
    await paper.publish({ headline: 'مسودة المجلس', state: 'draft', publishedAt: null })
    await paper.publish({ headline: 'سحب المجلس', state: 'killed', killReason: 'خطأ' })
    await paper.publish({ headline: 'طي المجلس', state: 'unpublished' })
    await paper.publish({ headline: 'غد المجلس', publishedAt: NOON + HOUR })
    for (const order of ['newest', 'relevance'] as const) {
      expect(await search('المجلس', { order })).toMatchObject({ hits: [], also: [], total: 0 })
      expect(await search('المجلس كلمة', { order })).toMatchObject({ hits: [], also: [], total: 0 })
    }
    const loaded = await loadSearch(
      paper.db.read,
      { text: 'المجلس', order: 'newest' },
      { page: 1, size: 20, now: NOON },
    )
    expect(loaded?.tags).toContain(tags.until(NOON + HOUR))
  })

  test.each([
    '"',
    '*',
    '"*NEAR(- ة',
    'NEAR',
    '(',
    ')',
    '-',
    ':',
    '^',
    '\0',
    'title_s:',
    "'; drop table article; --",
    '""""',
  ])('a way to break it: %j', async (text) => {
    await paper.publish({ headline: 'خبر' })
    expect(await search(text)).toMatchObject({ hits: [] })
    expect(await search(`${text} خبر`)).toMatchObject({ page: 1 })
  })

  test('an end of patience', async () => {
    await paper.publish({ headline: 'خبر' })
    const start = performance.now()
    expect(await search('ا'.repeat(10_000))).toMatchObject({ hits: [] })
    expect(await search('خبر '.repeat(2_500))).toMatchObject({ total: 1 })
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

describe('the results', () => {
  test('come newest first, or best first: the headline counts more, and the old less', async () => {
    const day = 24 * HOUR
    await paper.publish({ headline: 'جسر قديم', publishedAt: NOON - 3_650 * day })
    await paper.publish({ headline: 'جسر', publishedAt: NOON - 2 * day })
    await paper.publish({ headline: 'سفينة', body: bodyOf('مرت تحت جسر ومضت.'), publishedAt: NOON - day })
    expect(await found('جسر')).toEqual(['سفينة', 'جسر', 'جسر قديم'])
    const best = await search('جسر', { order: 'relevance' })
    expect(best?.hits[0]?.card.headline).toBe('جسر')
  })

  test('come in pages', async () => {
    for (let n = 1; n <= 5; n += 1) await paper.publish({ headline: `نهر ${n}`, publishedAt: NOON - n * HOUR })
    expect(await search('نهر', { page: 2, size: 2 })).toMatchObject({ page: 2, pageCount: 3, total: 5, isMore: false })
    expect((await search('نهر', { page: 3, size: 2 }))?.hits.map((hit) => hit.card.headline)).toEqual(['نهر 5'])
    expect(await search('نهر', { page: 4, size: 2 })).toBeUndefined()
    expect(await search('نهر', { order: 'relevance', page: 4, size: 2 })).toBeUndefined()
  })

  test('carry their marks in the spelling they have', async () => {
    await paper.publish({ headline: 'التصويت بالمجلس', body: bodyOf('قال مجلسي إن المجلس انعقد.', 'وانفض.') })
    const hit = (await search('مجلسى'))?.hits[0]
    expect(bracket(hit?.headline)).toBe('التصويت [بالمجلس]')
    expect(bracket(hit?.snippet?.segments)).toBe('قال [مجلسي] إن [المجلس] انعقد.\nوانفض.')
  })

  test('carry the whole headline, not the one on the front', async () => {
    await paper.publish({ headline: 'المجلس يصوت على الجسر', frontHeadline: 'جسر جديد' })
    expect(bracket((await search('مجلس'))?.hits[0]?.headline)).toBe('[المجلس] يصوت على الجسر')
  })

  test('are helped by stories that have some of the words, apart, when they are few', async () => {
    await paper.publish({ headline: 'جسر النهر' })
    await paper.publish({ headline: 'جسر البحر' })
    const results = await search('جسر النهر')
    expect(results?.hits.map((hit) => hit.card.headline)).toEqual(['جسر النهر'])
    expect(results?.also.map((hit) => hit.card.headline)).toEqual(['جسر البحر'])
    expect(results?.total).toBe(1)
  })

  test('are the latest stories when there are none', async () => {
    await paper.publish({ headline: 'خبر' })
    expect(await search('سفينة')).toMatchObject({ query: 'سفينة', hits: [], also: [], latest: [{ headline: 'خبر' }] })
    expect(await search(' " ')).toMatchObject({ query: '', hits: [], latest: [{ headline: 'خبر' }], pageCount: 1 })
  })

  test('are forgotten with every publication', async () => {
    await paper.publish({ headline: 'خبر' })
    const loaded = await loadSearch(paper.db.read, { text: 'خبر', order: 'newest' }, { page: 1, size: 20, now: NOON })
    expect(loaded?.tags).toContain(tags.search)
    expect((await listInvalidationsAfter(paper.db.read, 0)).map((row) => row.tag)).toContain(tags.search)
  })
})

test('a word in more stories than are counted is answered with the newest', async () => {
  const { article } = paper.db.read.tables
  const id = await paper.publish({ headline: 'شائع', publishedAt: NOON - 2 * HOUR })
  const [{ id: _, ...row } = { id }] = await paper.db.read.select().from(article)
  await paper.db.write(async (tx) => {
    for (let n = 0; n < 1_200; n += 1) {
      const values = { ...row, publishedAt: new Date(NOON - 3 * HOUR - n) } as typeof article.$inferInsert
      const [copy] = await tx.insert(article).values(values).returning({ id: article.id })
      await tx.search.put(copy?.id ?? 0, { titleWords: ['شاءع'], titleStems: ['شاءع'], bodyStems: [] })
    }
  })
  await paper.publish({ headline: 'شائع جدًا' })
  for (const order of ['newest', 'relevance'] as const) {
    const results = await search('شائع', { order })
    expect(results).toMatchObject({ total: 1_000, isMore: true, pageCount: 50 })
    expect(await search('شائع', { order, page: 51 })).toBeUndefined()
  }
  expect((await found('شائع'))?.slice(0, 2)).toEqual(['شائع جدًا', 'شائع'])
})
