import { stem } from '#arabic/stem.ts'
import { searchWords } from '#arabic/tokens.ts'

/** What a field offers while somebody types. */
export interface Suggestion {
  id: string
  label: string
  /** What tells it from its like: an office, a section, how many stories. */
  detail?: string
}

/** A headline says what a story is about more surely than its text does. */
const HEADLINE_WEIGHT = 2.5
/** ALEF, LAM */
const ARTICLE = '\u0627\u0644'

/**
 * The tags whose names stand in a story, in any form («القوارب» is found by «قاربًا» only when they share a stem), the
 * surest first: names of several words and names in the headline before others, longer before those inside them.
 */
export function suggestTags<T extends { name: string }>(
  story: { headline: string; text: string },
  candidates: readonly T[],
  limit: number,
): T[] {
  const inHeadline = places(story.headline)
  const inText = places(story.text)
  const found = candidates.flatMap((tag) => {
    const stems = searchWords(tag.name).map(stem)
    if (stems.length === 0) return []
    const times = HEADLINE_WEIGHT * countRuns(inHeadline, stems) + countRuns(inText, stems)
    return times > 0 ? [{ tag, stems, score: stems.length * Math.sqrt(times) }] : []
  })
  return found
    .filter(({ stems }) => !found.some((other) => other.stems.length > stems.length && isInside(stems, other.stems)))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ tag }) => tag)
}

interface Places {
  stems: string[]
  at: Map<string, number[]>
}

function places(text: string): Places {
  const stems = searchWords(text).map(stem)
  const at = new Map<string, number[]>()
  for (const [index, one] of stems.entries()) {
    const known = at.get(one)
    if (known) known.push(index)
    else at.set(one, [index])
  }
  return { stems, at }
}

/** How often words stand one after another. */
function countRuns({ stems, at }: Places, run: string[]): number {
  const starts = at.get(run[0] ?? '') ?? []
  return starts.filter((start) => run.every((one, offset) => stems[start + offset] === one)).length
}

function isInside(part: string[], whole: string[]): boolean {
  return whole.some((_, start) => part.every((one, offset) => whole[start + offset] === one))
}

/** The rows that come most often, each once; of those that come equally often the first first. */
export function mostFrequent<T extends { id: number }>(rows: readonly T[], limit: number): T[] {
  const counts = new Map<number, { row: T; count: number }>()
  for (const row of rows) counts.set(row.id, { row, count: (counts.get(row.id)?.count ?? 0) + 1 })
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, limit)
    .map(({ row }) => row)
}

/**
 * Those of the rows whose names have every typed word at the beginning of one of theirs, with or without the article:
 * whole names first, then names that begin with what was typed, then the rest, each in the order given.
 * `key` is folded, and so are the rows' `nameKey`.
 */
export function rankNames<T extends { nameKey: string }>(rows: readonly T[], key: string, limit: number): T[] {
  const words = key.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (words.length === 0) return rows.slice(0, limit)
  const ranked = rows.flatMap((row) => {
    const rank = rankOf(row.nameKey, key, words)
    return rank === undefined ? [] : [{ row, rank }]
  })
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ row }) => row)
}

function rankOf(nameKey: string, key: string, words: string[]): number | undefined {
  if (nameKey === key) return 0
  if (nameKey.startsWith(key) || nameKey.startsWith(ARTICLE + key)) return 1
  const own = nameKey.split(/[^\p{L}\p{N}]+/u)
  const begins = (word: string) => own.some((one) => one.startsWith(word) || one.startsWith(ARTICLE + word))
  return words.every(begins) ? 2 : undefined
}
