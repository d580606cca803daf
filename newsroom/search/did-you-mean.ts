import { editDistance } from '#arabic/edit-distance.ts'
import { parseSearch, type SearchTerm } from '#arabic/search-query.ts'
import { SEARCH_VERSION, stem } from '#arabic/stem.ts'
import { searchWords } from '#arabic/tokens.ts'
import type { Db, StoryFilters } from '#db/engine.ts'
import { listSpellings, listStems } from '#db/queries/search-words.ts'
import { loadTerms } from './expand.ts'

const MOST_SLIPS = 2
/** In a word of fewer letters two slips make any other word. */
const SHORTEST_WITH_TWO = 5
const SHORTEST = 3
/** What was written only once may be a slip itself. */
const FEWEST_USES = 2
/** Words of a question that are looked at, and candidates of each. */
const MOST_WORDS = 3
const MOST_CANDIDATES = 3
const MOST_SPELLINGS = 20
/** ALEF, LAM */
const ARTICLE = '\u0627\u0644'

/** Words at their places in a question. */
interface Slip {
  index: number
  candidates: string[]
}

/**
 * Another spelling of a question that found nothing, which does find something: words that stand in no story are put
 * right by the nearest words of headlines. Null when there is none. Quoted phrases are left as they are.
 */
export async function findOtherSpelling(
  db: Db,
  text: string,
  { filters, now }: { filters: StoryFilters; now: Date },
): Promise<string | null> {
  const { terms } = parseSearch(text)
  if (terms.length === 0 || terms.some((term) => term.words.length > 1)) return null
  const slips = await listSlips(db, terms)
  if (slips.length === 0) return null
  for (let rank = 0; rank < MOST_CANDIDATES; rank += 1) {
    const other = rewrite(text, terms, slips, rank)
    if (other === undefined) break
    const asked = await loadTerms(db, parseSearch(other).terms)
    const found = await db.search.find({ terms: asked, match: 'all', order: 'newest', now, filters })
    if (found.ids.length > 0) return other
  }
  return null
}

/** The words that stand nowhere, with what they may have been meant to be; those that are like nothing stay. */
async function listSlips(db: Db, terms: SearchTerm[]): Promise<Slip[]> {
  const unknown: { index: number; term: SearchTerm }[] = []
  for (const [index, term] of terms.entries()) {
    const isKnown = (await db.search.listLast([term], { match: 'all', place: 'anywhere', limit: 1 })).length > 0
    if (!isKnown && unknown.length < MOST_WORDS && isLong(term)) unknown.push({ index, term })
  }
  if (unknown.length === 0) return []
  const stems = await listStems(db, SEARCH_VERSION)
  const slips: Slip[] = []
  for (const { index, term } of unknown) {
    const near = listNear(term.stems[0] ?? '', stems)
    const candidates: string[] = []
    for (const one of near) {
      const spelling = await findSpelling(db, one, term.words[0] ?? '')
      if (spelling !== undefined) candidates.push(spelling)
    }
    if (candidates.length > 0) slips.push({ index, candidates })
  }
  return slips
}

function isLong({ words, stems }: SearchTerm): boolean {
  return (words[0]?.length ?? 0) >= SHORTEST && (stems[0]?.length ?? 0) >= SHORTEST
}

/** The stems that are nearest to one, of equals the most used. */
function listNear(typed: string, stems: { stem: string; uses: number }[]): string[] {
  const most = typed.length < SHORTEST_WITH_TWO ? 1 : MOST_SLIPS
  const near: { stem: string; uses: number; slips: number }[] = []
  for (const { stem: one, uses } of stems) {
    if (uses < FEWEST_USES || Math.abs(one.length - typed.length) > most) continue
    const slips = editDistance(typed, one, most)
    if (slips <= most) near.push({ stem: one, uses, slips: slips + (one[0] === typed[0] ? 0 : 0.5) })
  }
  return near
    .toSorted((a, b) => a.slips - b.slips || b.uses - a.uses)
    .slice(0, MOST_CANDIDATES)
    .map((one) => one.stem)
}

/** Of the spellings of a stem the one most like what was typed: with the article when that has it. */
async function findSpelling(db: Db, one: string, typed: string): Promise<string | undefined> {
  const spellings = await listSpellings(db, SEARCH_VERSION, one, MOST_SPELLINGS)
  const hasArticle = typed.startsWith(ARTICLE)
  const best = spellings
    .map((row) => ({
      ...row,
      slips: editDistance(typed, row.word, 2 * MOST_SLIPS) + (row.word.startsWith(ARTICLE) === hasArticle ? 0 : 1),
    }))
    .toSorted((a, b) => a.slips - b.slips || b.uses - a.uses)[0]
  return best?.shown
}

/** The question with its slips put right; undefined when there is no candidate of this rank. */
function rewrite(text: string, terms: SearchTerm[], slips: Slip[], rank: number): string | undefined {
  if (rank > 0 && slips.every((slip) => slip.candidates.length <= rank)) return undefined
  const instead = new Map(
    slips.map(({ index, candidates }) => [terms[index]?.stems[0] ?? '', candidates[rank] ?? candidates[0] ?? '']),
  )
  return text
    .split(/\s+/u)
    .map((word) => {
      const [key = '', ...others] = searchWords(word)
      return (others.length === 0 && instead.get(stem(key))) || word
    })
    .join(' ')
}
