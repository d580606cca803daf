import type { Phrase, SearchTerm } from '#arabic/search-query.ts'

/* Terms in FTS5's own language. Every word is in quotes, where nothing is an operator. */

export function joinTerms(terms: SearchTerm[], match: 'all' | 'any', write: (term: Phrase) => string): string {
  return terms.map((term) => anyOf([term, ...(term.same ?? [])].map(write))).join(match === 'all' ? ' AND ' : ' OR ')
}

/** Its stems anywhere in a story. */
export function stemPhrase({ stems }: Phrase): string {
  return `{title_s body_s} : ${quote(stems)}`
}

export function headlinePhrase({ stems }: Phrase): string {
  return `title_s : ${quote(stems)}`
}

/** The form that was typed counts for itself in a headline: who asks for «وزراء» does not want «وزارة» first. */
export function weighedPhrase(phrase: Phrase): string {
  const [words, stems] = [quote(phrase.words), quote(phrase.stems)]
  return words === stems ? stems : `(${stemPhrase(phrase)} OR title_f : ${words})`
}

/**
 * What is still being typed finds the headlines in which a word begins so, with or without the article the stems lack;
 * whole, it is found anywhere.
 */
export function begunPhrase({ words, stems }: Phrase): string {
  return `({title_s title_f} : ${quote(words)} * OR ${quote(stems)})`
}

function anyOf(phrases: string[]): string {
  return phrases.length === 1 ? String(phrases[0]) : `(${phrases.join(' OR ')})`
}

function quote(words: string[]): string {
  return `"${words.join(' ').replaceAll('"', '""')}"`
}
