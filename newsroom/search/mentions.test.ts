import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseSearch } from '#arabic/search-query.ts'
import { bodyOf, makeTestPaper, type TestPaper } from '../test-paper.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

async function mentioned(text: string): Promise<string[]> {
  const { article } = paper.db.read.tables
  const rows = await paper.db.read
    .select({ headline: article.headline })
    .from(article)
    .where(paper.db.read.search.mentions(article.id, parseSearch(text).terms))
  return rows.map((row) => row.headline)
}

test('the desk finds stories of every state, by words of headlines as they are begun and by whole words of the text', async () => {
  await paper.publish({ headline: 'افتتاح الجسر', state: 'draft', publishedAt: null, body: bodyOf('قال الوزير ذلك.') })
  for (const text of ['الجس', 'جسر', 'افت', 'وزير', 'الجسر وزير']) expect(await mentioned(text), text).toHaveLength(1)
  for (const text of ['وزي', 'سفينة', 'الجسر سفينة']) expect(await mentioned(text), text).toEqual([])
})
