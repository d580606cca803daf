import { splitClauses } from '#arabic/headline.ts'

/** The house sign between clauses, with the space after it. */
const BREAK = '.. '

/** A headline in pieces that make it up again letter by letter; every other piece is the sign between two clauses. */
export function paintedPieces(headline: string): string[] {
  const pieces: string[] = []
  let end = 0
  for (const [index, clause] of splitClauses(headline).entries()) {
    const start = headline.indexOf(clause, end)
    const between = headline.slice(end, start)
    if (index === 0) pieces.push(between + clause)
    else pieces.push(between, clause)
    end = start + clause.length
  }
  const last = pieces.pop() ?? ''
  return [...pieces, last + headline.slice(end)]
}

/** What takes the place of the selected letters when a clause ends there: the sign, in place of the spaces around. */
export function clauseBreak(headline: string, selection: { start: number; end: number }) {
  const before = headline.slice(0, selection.start)
  const after = headline.slice(selection.end)
  const start = before.replace(/[\s.\u060c,]+$/u, '').length
  const end = selection.end + (after.length - after.replace(/^[\s.\u060c,]+/u, '').length)
  return { start, end, text: BREAK }
}
