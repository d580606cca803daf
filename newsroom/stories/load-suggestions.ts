import { foldName } from '#arabic/fold.ts'
import { parseSearch } from '#arabic/search-query.ts'
import type { Db } from '#db/engine.ts'
import { listLatestCards } from '#db/queries/cards.ts'
import { listSections } from '#db/queries/sections.ts'
import {
  countTagUses,
  listPeopleNamed,
  listRecentPeople,
  listRecentStoryHeads,
  listRecentTags,
  listSourcesNamed,
  listStoryHeads,
  listTagsNamed,
  type StoryHead,
} from '#db/queries/suggest.ts'
import { bodyText } from '../articles/body.ts'
import { requireCan } from '../permissions.ts'
import { makeTree, type SectionNode } from '../sections/tree.ts'
import type { Desk } from '../staff/actor.ts'
import { mayReadStory } from './may-read.ts'
import { mostFrequent, rankNames, type Suggestion, suggestTags } from './suggest.ts'
import { isPublicState } from './workflow.ts'
import { getWorkingCopy, parseState } from './working-copy.ts'

export const SUGGESTION_KINDS = ['tags', 'people', 'sections', 'sources', 'stories'] as const
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number]

/** A story among the suggestions says whether readers may read it. */
export interface StorySuggestion extends Suggestion {
  isPublic: boolean
  /** Milliseconds UTC; null while it was never public. */
  publishedAt: number | null
}

/** What a field offers at once. */
const MOST = 12
/** A headline takes two lines, and more than these hide the page. */
const MOST_STORIES = 8
/** Rows read for one question: names that share a word are few, and a list nobody can read helps nobody. */
const MOST_ROWS = 400
/** Of stories that readers do not see, the ones touched last are looked through. */
const MOST_RECENT = 300
/** Tags looked for in a story; beyond that the paper has other troubles. */
const MOST_TAGS = 20_000
const HIDDEN_STATES = ['published', 'correcting', 'killed', 'spiked', 'idea'] as const

/** What one of the fields of a story offers for what was typed so far. Anybody who is signed in may ask. */
export async function loadSuggestions(
  desk: Desk,
  { kind, query }: { kind: SuggestionKind; query: string },
): Promise<Suggestion[]> {
  const db = desk.db.read
  const key = foldName(query)
  const word = longestWord(key)
  switch (kind) {
    case 'tags': {
      const rows =
        word === ''
          ? mostFrequent(await listRecentTags(db, MOST_ROWS), MOST)
          : rankNames(await listTagsNamed(db, word, MOST_ROWS), key, MOST)
      return rows.map(({ id, name }) => ({ id: String(id), label: name }))
    }
    case 'people': {
      const rows =
        word === ''
          ? mostFrequent(await listRecentPeople(db, MOST_ROWS), MOST)
          : rankNames(await listPeopleNamed(db, word, MOST_ROWS), key, MOST)
      return rows.map(({ id, name, job }) => ({ id: String(id), label: name, ...(job && { detail: job }) }))
    }
    case 'sources': {
      const rows = rankNames(await listSourcesNamed(db, word, MOST_ROWS), key, MOST)
      return rows.map(({ id, name }) => ({ id: String(id), label: name }))
    }
    case 'sections': {
      const rows = (await listSections(db)).map((row) => ({ ...row, nameKey: foldName(row.name) }))
      const tree = makeTree(rows)
      return rankNames(rows, key, rows.length).map(({ id, name }) => {
        const parent = tree.byId.get(id)?.parent
        return { id: String(id), label: name, ...(parent && { detail: parent.name }) }
      })
    }
    case 'stories':
      return suggestStories(desk, query)
  }
}

/**
 * Existing tags whose names stand in a story as it was last saved, and that it does not carry yet.
 * @throws NotFoundError when there is no such story. @throws ForbiddenError when the person may not read it.
 */
export async function loadStoryTags(desk: Desk, storyId: number): Promise<Suggestion[]> {
  const db = desk.db.read
  const { story, subject } = await getWorkingCopy(db, storyId)
  requireCan(desk.actor, 'read', subject)
  const carried = new Set(story.tags.map(foldName))
  const candidates = (await listTagsNamed(db, '', MOST_TAGS)).filter(({ name }) => !carried.has(foldName(name)))
  const text = [story.standfirst, bodyText(story.body)].join('\n')
  const found = suggestTags({ headline: story.headline, text }, candidates, 2 * MOST)
  // A tag no story carries yet was made by mistake more often than not.
  const uses = await countTagUses(
    db,
    found.map((tag) => tag.id),
  )
  return found
    .toSorted((a, b) => Number(uses.has(b.id)) - Number(uses.has(a.id)))
    .slice(0, MOST)
    .map(({ id, name }) => ({ id: String(id), label: name }))
}

/**
 * Stories by their headlines, or by the number or the address somebody pasted: those of the desk first that the person
 * may read, then what readers read.
 */
async function suggestStories(desk: Desk, query: string): Promise<StorySuggestion[]> {
  const db = desk.db.read
  const tree = makeTree(await listSections(db))
  const id = readStoryNumber(query)
  const numbered = id === undefined ? [] : await listStoryHeads(db, [id])
  const rows = numbered.length > 0 ? numbered : [...(await findAtDesk(desk, query)), ...(await findPublic(desk, query))]
  const open: StoryHead[] = []
  for (const row of rows) {
    if (open.length < MOST_STORIES && (await mayReadStory(db, desk.actor, row))) open.push(row)
  }
  return open.map((row) => toSuggestion(row, tree.byId.get(row.sectionId)))
}

async function findAtDesk({ db }: Desk, query: string): Promise<StoryHead[]> {
  const key = foldName(query)
  if (key === '') return []
  const recent = await listRecentStoryHeads(db.read, { exceptStates: HIDDEN_STATES, limit: MOST_RECENT })
  return rankNames(
    recent.map((row) => ({ ...row, nameKey: foldName(row.headline) })),
    key,
    MOST_STORIES / 2,
  )
}

async function findPublic({ db, now }: Desk, query: string): Promise<StoryHead[]> {
  const { terms } = parseSearch(query)
  const at = new Date(now)
  const ids =
    terms.length > 0
      ? (await db.read.search.find({ terms, match: 'all', order: 'relevance', now: at })).ids.slice(0, MOST_STORIES)
      : (await listLatestCards(db.read, at, { limit: MOST_STORIES })).map((card) => card.id)
  const rows = await listStoryHeads(db.read, ids)
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

function toSuggestion(row: StoryHead, section: SectionNode | undefined): StorySuggestion {
  return {
    id: String(row.id),
    label: row.headline,
    ...(section && { detail: section.name }),
    isPublic: isPublicState(parseState(row.state)),
    publishedAt: row.publishedAt?.getTime() ?? null,
  }
}

/** «48213», «/48213», «https://paper.example/city/48213/القوارب» */
function readStoryNumber(query: string): number | undefined {
  const match = /^\s*(?:https?:\/\/[^/\s]+)?(?:\/[^/\s]+)?\/?([1-9]\d{0,14})(?:[/?#]\S*)?\s*$/u.exec(query)
  return match?.[1] === undefined ? undefined : Number(match[1])
}

function longestWord(key: string): string {
  const words = key.split(/[^\p{L}\p{N}]+/u)
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/** Names of stories for the fields that point to them, by id. Asks no permission: its callers do. */
export async function listStoryNames(
  db: Db,
  ids: number[],
): Promise<Record<number, { headline: string; isPublic: boolean }>> {
  const rows = await listStoryHeads(db, ids)
  return Object.fromEntries(
    rows.map((row) => [row.id, { headline: row.headline, isPublic: isPublicState(parseState(row.state)) }]),
  )
}
