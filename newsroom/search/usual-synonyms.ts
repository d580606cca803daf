import { stem } from '#arabic/stem.ts'
import { searchWords } from '#arabic/tokens.ts'
import { USUAL_SYNONYMS } from '#arabic/usual-synonyms.ts'
import type { Tx } from '#db/engine.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { insertSynonyms, listSynonyms } from '#db/queries/synonyms.ts'
import { tags } from '../tags.ts'
import { cleanSynonyms } from './synonyms.ts'

/** Adds the usual groups of a newspaper of which the paper has no word yet. Answers how many. Asks no permission. */
export async function addUsualSynonyms(tx: Tx, now: number): Promise<number> {
  const known = new Set((await listSynonyms(tx)).flatMap((row) => row.words.map(keyOf)))
  const groups = USUAL_SYNONYMS.filter((group) => !group.some((word) => known.has(keyOf(word)))).flatMap((group) => {
    const words = cleanSynonyms([...group])
    return words ? [words] : []
  })
  await insertSynonyms(tx, groups, new Date(now))
  if (groups.length > 0) await recordInvalidations(tx, [tags.search], new Date(now))
  return groups.length
}

function keyOf(word: string): string {
  return searchWords(word).map(stem).join(' ')
}
