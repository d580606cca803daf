import { splitClauses, tieNumbers } from '#arabic/headline.ts'
import { countLetters } from '#arabic/letters.ts'
import css from './Headline.module.css'
import { sequence } from './sequence.ts'

/** A clause up to this many letters fits one line of a lead headline, so there it is not broken. */
const SHORT_CLAUSE = 42

/** A quoted name short enough for one line of the narrowest column: «مرسى البلد» is not split between two lines. */
const QUOTED_NAME = /(\u00ab[^\u00ab\u00bb]{1,18}\u00bb)/u

/**
 * The inline content of a heading. Where the heading sets `--clause: inline-block` (every `h1` does, from 600 px up) a
 * line ends at «..» and not in the middle of a short clause. What is copied is the headline's own text.
 */
export function Headline({ text }: { text: string }) {
  const clauses = splitClauses(text)
  return sequence(clauses, (clause, index) => {
    const isLast = index === clauses.length - 1
    const words = (
      <>
        {keepNames(clause)}
        {!isLast && <span className={css.dots}>..</span>}
      </>
    )
    const isKept = clauses.length > 1 && countLetters(clause) <= SHORT_CLAUSE
    return (
      <>
        {isKept ? <span className={css.clause}>{words}</span> : words}
        {!isLast && ' '}
      </>
    )
  })
}

function keepNames(clause: string) {
  // Splitting by a captured group puts what it captured at the odd places.
  return sequence(tieNumbers(clause).split(QUOTED_NAME), (piece, index) =>
    index % 2 === 1 ? <span className={css.name}>{piece}</span> : piece,
  )
}
