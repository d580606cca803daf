import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import { parseSearch } from '#arabic/search-query.ts'
import { type Db, MOST_FOUND, type Tx } from '#db/engine.ts'
import {
  deleteSynonym,
  findSynonym,
  insertSynonyms,
  listSynonyms,
  type SynonymRow,
  updateSynonym,
} from '#db/queries/synonyms.ts'
import { InvalidError, NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import { cleanSynonyms, findUnited, MOST_SYNONYM_WORDS } from '../search/synonyms.ts'
import { addUsualSynonyms } from '../search/usual-synonyms.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { changePaper } from './change.ts'

const id = z.int().positive()
const words = z.array(z.string().max(60).transform(cleanLine)).max(MOST_SYNONYM_WORDS)
export const newSynonymsSchema = z.strictObject({ words })
export const synonymChangesSchema = z.strictObject({ id, words })
export const synonymIdSchema = z.strictObject({ id })
/** `id` is of the group that is being changed. */
export const weighSynonymsSchema = z.strictObject({ words, id: id.optional() })
export const nothingSchema = z.strictObject({})

/**
 * Has search take some words for one. @throws ForbiddenError; InvalidError on the field `words`: `two-words` when there
 * are not two, `one-word` when search takes them for one anyway, `in-group` when one stands in another group.
 */
export async function addSynonyms(desk: Desk, input: z.output<typeof newSynonymsSchema>): Promise<{ id: number }> {
  return changePaper(desk, 'manage:synonyms', async (tx) => {
    const group = await checkGroup(tx, input.words)
    const [made = 0] = await insertSynonyms(tx, [group], new Date(desk.now))
    return {
      value: { id: made },
      audit: { action: 'add-synonyms', object: `synonym:${made}`, detail: { words: group } },
      tags: [tags.search],
    }
  })
}

/** Changes the words of a group. @throws NotFoundError; what `addSynonyms` throws. */
export async function editSynonyms(desk: Desk, input: z.output<typeof synonymChangesSchema>): Promise<null> {
  return changePaper(desk, 'manage:synonyms', async (tx) => {
    const before = await getSynonym(tx, input.id)
    const group = await checkGroup(tx, input.words, input.id)
    if (group.join('\n') === before.words.join('\n')) return { value: null, audit: null }
    await updateSynonym(tx, input.id, group, new Date(desk.now))
    return {
      value: null,
      audit: { action: 'edit-synonyms', object: `synonym:${input.id}`, detail: { was: before.words, words: group } },
      tags: [tags.search],
    }
  })
}

/** @throws ForbiddenError; NotFoundError. */
export async function removeSynonyms(desk: Desk, input: z.output<typeof synonymIdSchema>): Promise<null> {
  return changePaper(desk, 'manage:synonyms', async (tx) => {
    const { words: was } = await getSynonym(tx, input.id)
    await deleteSynonym(tx, input.id)
    return {
      value: null,
      audit: { action: 'delete-synonyms', object: `synonym:${input.id}`, detail: { words: was } },
      tags: [tags.search],
    }
  })
}

/** Adds the groups that most newsrooms need, but for those of which there is a word already. @throws ForbiddenError. */
export async function addUsual(desk: Desk): Promise<{ added: number }> {
  return changePaper(desk, 'manage:synonyms', async (tx) => {
    const added = await addUsualSynonyms(tx, desk.now)
    return {
      value: { added },
      audit: added === 0 ? null : { action: 'add-usual-synonyms', detail: { added } },
    }
  })
}

/** What some words do for readers. */
export interface SynonymWeight {
  /** Pairs that search takes for one anyway. */
  united: [string, string][]
  /** Words that stand in another group, which is given. */
  taken: { word: string; words: string[] }[]
  /** How many public stories each word finds by itself, and all together; counted up to 1,000. */
  found: { word: string; stories: number }[]
  together: number
  isMore: boolean
}

/** @throws ForbiddenError. */
export async function weighSynonyms(desk: Desk, input: z.output<typeof weighSynonymsSchema>): Promise<SynonymWeight> {
  requireCan(desk.actor, 'manage:synonyms')
  const db = desk.db.read
  const asked = [...new Set(input.words.filter((word) => word !== ''))]
  const all = new Set<number>()
  const found: SynonymWeight['found'] = []
  let isMore = false
  for (const word of asked) {
    // Without its synonyms, and in its order when it is a phrase.
    const { terms } = parseSearch(`"${word}"`)
    const result = await db.search.find({ terms, match: 'all', order: 'newest', now: new Date(desk.now) })
    for (const story of result.ids) all.add(story)
    found.push({ word, stories: result.ids.length })
    isMore ||= result.isMore
  }
  return {
    united: findUnited(asked),
    taken: findTaken(await listSynonyms(db), asked, input.id),
    found,
    together: Math.min(all.size, MOST_FOUND),
    isMore: isMore || all.size > MOST_FOUND,
  }
}

/** The words as they are kept. @throws InvalidError, see `addSynonyms`. */
async function checkGroup(tx: Tx, given: string[], ownId?: number): Promise<string[]> {
  const asked = given.filter((word) => word !== '')
  const group = cleanSynonyms(asked)
  if (!group) refuse(findUnited(asked).length > 0 ? 'one-word' : 'two-words')
  if (findTaken(await listSynonyms(tx), group, ownId).length > 0) refuse('in-group')
  return group
}

/** A word of two groups would make them one without anybody seeing it. */
function findTaken(groups: SynonymRow[], asked: string[], ownId: number | undefined): SynonymWeight['taken'] {
  const others = groups.filter((group) => group.id !== ownId)
  return asked.flatMap((word) => {
    const group = others.find((one) => one.words.some((other) => findUnited([other, word]).length > 0))
    return group ? [{ word, words: group.words }] : []
  })
}

async function getSynonym(db: Db, synonymId: number): Promise<SynonymRow> {
  const row = await findSynonym(db, synonymId)
  if (!row) throw new NotFoundError('row')
  return row
}

function refuse(reason: string): never {
  throw new InvalidError('invalid', { fields: { words: reason } })
}
