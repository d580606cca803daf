import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tags } from '../tags.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadSearch, type SearchFilters, type SearchOrder } from './load.ts'

const DAY = 24 * HOUR

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
  const { city, transport, opinion } = paper.sections
  const credits = [{ personId: paper.person, role: 'writer' as const }]
  await paper.publish({ headline: 'جسر المدينة', sectionId: city, credits, tagNames: ['الجسور'] })
  await paper.publish({
    headline: 'جسر النقل',
    sectionId: transport,
    publishedAt: NOON - DAY,
    tagNames: ['الجسور', 'نقل'],
  })
  await paper.publish({ headline: 'رأي في الجسر', sectionId: opinion, format: 'opinion', publishedAt: NOON - 2 * DAY })
  await paper.publish({ headline: 'سفينة', publishedAt: NOON - 3 * DAY })
})
afterEach(() => paper.close())

const load = (text: string, filters: SearchFilters, { order = 'newest' as SearchOrder, page = 1 } = {}) =>
  loadSearch(paper.db.read, { text, order, filters }, { page, size: 20, now: NOON })
const found = async (text: string, filters: SearchFilters, order: SearchOrder = 'newest') =>
  (await load(text, filters, { order }))?.view.hits.map((hit) => hit.card.headline)

describe.each(['newest', 'relevance'] as const)('narrowed, %s first,', (order) => {
  test.each<[string, SearchFilters, string[]]>([
    ['to a section and those below it', { section: 'city' }, ['جسر المدينة', 'جسر النقل']],
    ['to a section below another', { section: 'transport' }, ['جسر النقل']],
    ['to a person', { person: 'هدى-الأسعد' }, ['جسر المدينة']],
    ['to a tag', { tag: 'الجسور' }, ['جسر المدينة', 'جسر النقل']],
    ['to a format', { format: 'opinion' }, ['رأي في الجسر']],
    ['to a day', { from: '2026-01-14', to: '2026-01-14' }, ['جسر النقل']],
    ['from a day on', { from: '2026-01-14' }, ['جسر المدينة', 'جسر النقل']],
    ['up to a day', { to: '2026-01-13' }, ['رأي في الجسر']],
    ['to what ends before it begins', { from: '2026-01-14', to: '2026-01-13' }, []],
    ['to several at once', { section: 'city', tag: 'نقل', format: 'news' }, ['جسر النقل']],
  ])('%s', async (_name, filters, headlines) => {
    expect((await found('جسر', filters, order))?.toSorted()).toEqual(headlines.toSorted())
  })
})

describe('filters', () => {
  test('alone list what meets them, the newest first, without marks', async () => {
    const view = (await load('', { tag: 'الجسور' }, { order: 'relevance' }))?.view
    expect(view).toMatchObject({ query: '', total: 2, latest: [], didYouMean: null })
    expect(view?.hits.map((hit) => hit.card.headline)).toEqual(['جسر المدينة', 'جسر النقل'])
    expect(view?.hits[0]).toMatchObject({ headline: [{ text: 'جسر المدينة', hit: false }], snippet: null })
  })

  test('are shown by their names', async () => {
    const filters = { section: 'city', person: 'هدى-الأسعد', tag: 'الجسور', from: '2026-01-01' }
    expect((await load('', filters))?.view.filters).toEqual({
      section: { slug: 'city', name: 'المدينة' },
      person: { slug: 'هدى-الأسعد', name: 'هدى الأسعد' },
      tag: { slug: 'الجسور', name: 'الجسور' },
      format: null,
      from: '2026-01-01',
      to: null,
    })
  })

  test.each<SearchFilters>([
    { section: 'x' },
    { person: 'x' },
    { tag: 'x' },
    { from: '2026-13-01' },
    { to: '2026-02-30' },
    { format: 'x' as never },
  ])('that name nothing lead nowhere: %j', async (filters) => {
    expect(await load('جسر', filters)).toBeUndefined()
  })

  test.each(['"', "'; drop table article; --", '\0', '*', '%', '_', 'NEAR(', '\ud800', 'ا'.repeat(10_000)])(
    'are no way to break it: %j',
    async (text) => {
      for (const name of ['section', 'person', 'tag', 'format', 'from', 'to'] as const) {
        expect(await load('جسر', { [name]: text })).toBeUndefined()
      }
      expect(await load(text, { section: 'city' })).toBeDefined()
    },
  )

  test('narrow what is found to help, too', async () => {
    const view = (await load('جسر سفينة', { section: 'transport' }))?.view
    expect(view?.also.map((hit) => hit.card.headline)).toEqual(['جسر النقل'])
  })

  test('are known to the caches by the names they show', async () => {
    const loaded = await load('جسر', { person: 'هدى-الأسعد', section: 'city' })
    expect(loaded?.tags).toEqual(
      expect.arrayContaining([tags.person(paper.person), tags.section(paper.sections.city), tags.search]),
    )
  })
})

test('what was found is counted by section, format, writer and tag', async () => {
  const counts = (await load('جسر', {}))?.view.counts
  expect(counts?.sections).toEqual([
    { slug: 'city', name: 'المدينة', count: 2 },
    expect.objectContaining({ count: 1 }),
    expect.objectContaining({ count: 1 }),
  ])
  expect(counts?.formats).toEqual([
    { format: 'news', count: 2 },
    { format: 'opinion', count: 1 },
  ])
  expect(counts?.people).toEqual([{ slug: 'هدى-الأسعد', name: 'هدى الأسعد', count: 1 }])
  expect(counts?.tags.map(({ name, count }) => [name, count])).toEqual([
    ['الجسور', 2],
    ['نقل', 1],
  ])
  expect((await load('ظظظظظ', {}))?.view.counts).toEqual({ sections: [], formats: [], people: [], tags: [] })
})

test('a filter that few stories of a common word meet finds them, however old they are', async () => {
  const { article } = paper.db.read.tables
  const old = await paper.publish({ headline: 'شائع قديم', format: 'interview', publishedAt: NOON - 900 * DAY })
  const [row] = await paper.db.read.select().from(article)
  await paper.db.write(async (tx) => {
    for (let n = 0; n < 1_100; n += 1) {
      const { id: _, ...values } = { ...row, format: 'news', publishedAt: new Date(NOON - HOUR - n) }
      const [copy] = await tx
        .insert(article)
        .values(values as typeof article.$inferInsert)
        .returning({ id: article.id })
      await tx.search.put(copy?.id ?? 0, { titleWords: ['شاءع'], titleStems: ['شاءع'], bodyStems: [] })
    }
  })
  for (const order of ['newest', 'relevance'] as const) {
    const view = (await load('شائع', { format: 'interview' }, { order }))?.view
    expect(view?.hits.map((hit) => hit.card.id)).toEqual([old])
  }
})
