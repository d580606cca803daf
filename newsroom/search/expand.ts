import type { Phrase, SearchTerm } from '#arabic/search-query.ts'
import { stem } from '#arabic/stem.ts'
import { searchWords } from '#arabic/tokens.ts'
import type { Db } from '#db/engine.ts'
import { listSynonyms } from '#db/queries/synonyms.ts'

/** A question stays a question of some dozen words, however many synonyms the desk keeps. */
const MOST_SAME = 12
const LONGEST_PHRASE = 4

/** The terms of a search, each with what the desk takes for the same. */
export async function loadTerms(db: Db, terms: SearchTerm[]): Promise<SearchTerm[]> {
  if (terms.length === 0) return terms
  return expandTerms(
    terms,
    (await listSynonyms(db)).map((row) => row.words),
  )
}

/**
 * Gives terms the words of their groups: a term that is one of a group, and several terms that stand one after another
 * as a phrase of it («كأس العالم»). Each of those does as well as the whole phrase: (a OR x) AND (b OR x) is what is
 * asked by (a AND b) OR x.
 */
export function expandTerms(terms: SearchTerm[], groups: string[][]): SearchTerm[] {
  const runs = listRuns(terms)
  const same = terms.map((): Map<string, Phrase> => new Map())
  for (const group of groups) {
    const phrases = new Map(group.map(toPhrase).map((phrase) => [keyOf(phrase), phrase]))
    for (const { key, from, to } of runs.filter((run) => phrases.has(run.key))) {
      const others = [...phrases].filter(([other]) => other !== key && other !== '')
      for (const known of same.slice(from, to)) for (const [other, phrase] of others) known.set(other, phrase)
    }
  }
  return terms.map((term, index) => {
    const others = [...(same[index]?.values() ?? [])].slice(0, MOST_SAME)
    return others.length > 0 ? { ...term, same: others } : term
  })
}

interface Run {
  key: string
  from: number
  to: number
}

/** Every run of terms that a phrase may be, by its stems. A quoted phrase is one term, and stands alone. */
function listRuns(terms: SearchTerm[]): Run[] {
  return terms.flatMap((first, from) => {
    const words = terms.slice(from, from + LONGEST_PHRASE)
    const end = words.findIndex((term) => term.stems.length > 1)
    const alone = { key: keyOf(first), from, to: from + 1 }
    const longer = words.slice(0, end < 0 ? undefined : end).flatMap((_, index) => {
      const run = words.slice(0, index + 1)
      return index === 0 ? [] : [{ key: run.map(keyOf).join(' '), from, to: from + run.length }]
    })
    return [alone, ...longer]
  })
}

function toPhrase(text: string): Phrase {
  const words = searchWords(text)
  return { words, stems: words.map(stem) }
}

function keyOf({ stems }: Phrase): string {
  return stems.join(' ')
}
