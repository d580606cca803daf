import { compareNames, foldName } from '#arabic/fold.ts'
import { listSynonyms } from '#db/queries/synonyms.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import type { ListPage } from './load-people.ts'

const PAGE_SIZE = 50

export interface ManagedSynonyms {
  id: number
  words: string[]
}

/** Groups of words that search takes for one, those with these letters, in alphabetical order. @throws ForbiddenError. */
export async function loadSynonyms(
  desk: Desk,
  asked: { query: string; page: number },
): Promise<ListPage<ManagedSynonyms>> {
  requireCan(desk.actor, 'manage:synonyms')
  const key = foldName(asked.query)
  const rows = (await listSynonyms(desk.db.read))
    .filter(({ words }) => key === '' || words.some((word) => foldName(word).includes(key)))
    .toSorted((a, b) => compareNames(a.words[0] ?? '', b.words[0] ?? '') || a.id - b.id)
    .map(({ id, words }) => ({ id, words }))
  const pageCount = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const page = Math.min(Math.max(1, asked.page), pageCount)
  return { rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: rows.length, page, pageCount }
}
