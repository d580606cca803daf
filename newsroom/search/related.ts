import { SEARCH_VERSION, stem } from '#arabic/stem.ts'
import { searchWords } from '#arabic/tokens.ts'
import type { Db } from '#db/engine.ts'
import { countSharedTags, listLastTagged, listPublicTimes } from '#db/queries/search-suggest.ts'
import { countStemUses } from '#db/queries/search-words.ts'

export interface RelatedTo {
  id: number
  headline: string
  /** All other words of the story. */
  text: string
  tagIds: number[]
}

/** A headline says what a story is about more surely than its text does. */
const HEADLINE_WEIGHT = 2.5
const MOST_KEYWORDS = 8
/** Words of a story that are weighed, the most frequent first. */
const MOST_WORDS = 80
/** Stories that are looked at for each keyword and tag, those that came in last. */
const MOST_EACH = 200
const MOST_TAGS = 6
/** A story needs so much in common: one keyword alone is chance, a tag is not. */
const FEWEST_KEYWORDS = 2
/** What has most in common is looked at more closely. */
const MOST_WEIGHED = 60
/** A story of this age counts half of what it would count today. */
const HALF_WEIGHT_MS = 365 * 86_400_000

interface Candidate {
  id: number
  keywords: number
  weight: number
}

/** Public stories on what a story is about, the nearest first: by its keywords, its tags, and their age. */
export async function listRelated(db: Db, story: RelatedTo, { now, limit }: { now: Date; limit: number }) {
  const keywords = await findKeywords(db, story)
  const candidates = new Map<number, Candidate>()
  for (const { stem: one, weight } of keywords) {
    const terms = [{ words: [], stems: [one] }]
    const ids = await db.search.listLast(terms, { match: 'all', place: 'anywhere', limit: MOST_EACH })
    for (const id of ids) addTo(candidates, id, weight)
  }
  const tagIds = story.tagIds.slice(0, MOST_TAGS)
  for (const tagId of tagIds) {
    for (const id of await listLastTagged(db, tagId, MOST_EACH)) {
      if (!candidates.has(id)) candidates.set(id, { id, keywords: 0, weight: 0 })
    }
  }
  const shared = await countSharedTags(db, tagIds, [...candidates.keys()])
  // A tag was chosen by a person: it says as much as the best keyword and a half.
  const tagWeight = 1.5 * (keywords[0]?.weight ?? 1)
  const weighed = [...candidates.values()]
    .filter(({ id, keywords: count }) => count >= FEWEST_KEYWORDS || shared.has(id))
    .map(({ id, weight }) => ({ id, weight: weight + tagWeight * (shared.get(id) ?? 0) }))
    .toSorted((a, b) => b.weight - a.weight || b.id - a.id)
    .slice(0, MOST_WEIGHED)
  const weights = new Map(weighed.map(({ id, weight }) => [id, weight]))
  const times = await listPublicTimes(db, [...weights.keys()], { now, exceptId: story.id })
  return times
    .map(({ id, at }) => ({ id, weight: (weights.get(id) ?? 0) * freshness(at, now) }))
    .toSorted((a, b) => b.weight - a.weight || b.id - a.id)
    .slice(0, limit)
    .map(({ id }) => id)
}

/**
 * The stems that tell a story from others: frequent in it, rare in the headlines of the paper. What no headline has is
 * left out: it is in no other story, or in none that is about it.
 */
async function findKeywords(db: Db, { headline, text }: RelatedTo): Promise<{ stem: string; weight: number }[]> {
  const counts = new Map<string, number>()
  const count = (words: string[], weight: number) => {
    for (const word of words) if (isTelling(word)) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + weight)
  }
  count(searchWords(headline), HEADLINE_WEIGHT)
  count(searchWords(text), 1)
  const frequent = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, MOST_WORDS)
  const uses = await countStemUses(
    db,
    SEARCH_VERSION,
    frequent.map(([one]) => one),
  )
  const all = 2 * Math.max(1, ...uses.values())
  return frequent
    .flatMap(([one, frequency]) => {
      const used = uses.get(one)
      return used === undefined ? [] : [{ stem: one, weight: Math.sqrt(frequency) * Math.log(all / used) }]
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_KEYWORDS)
}

function isTelling(word: string): boolean {
  return word.length > 2 && !/^\d/.test(word)
}

function addTo(candidates: Map<number, Candidate>, id: number, weight: number): void {
  const known = candidates.get(id)
  if (known) {
    known.keywords += 1
    known.weight += weight
  } else candidates.set(id, { id, keywords: 1, weight })
}

function freshness(at: Date | null, now: Date): number {
  return 1 / (1 + Math.max(0, now.getTime() - (at?.getTime() ?? 0)) / HALF_WEIGHT_MS)
}
