/** BULLET, BLACK CIRCLE, BLACK SQUARES, BULLET OPERATOR, WHITE BULLET, TRIANGULAR BULLET and the one of symbol faces */
export const BULLET = /^\s*[\u2022\u25cf\u25a0\u25aa\u2219\u25e6\u2023\u2043\uf0b7]\s*(?=\S)/u
const SENTENCE_END = /[.!?\u061f\u2026:\u00bb"\u201d]$/u
const LATIN_HYPHEN = /(?<=\p{Script=Latin})-$/u
/** Lines wider than this were not cut to fit a column or a page. */
const WIDEST = 160

/**
 * Text cut into lines of one width by the page it came from, with the lines of a paragraph joined again, and how many
 * line ends went. Other text comes back as it is. A line that ends a sentence well before the edge ends its paragraph;
 * empty lines stay. `shortest`: how long the lines must be, so that verse keeps its lines.
 */
export function joinWrapped(text: string, shortest: number): [text: string, joined: number] {
  const lines = text.split('\n')
  const filled = lines.filter((line) => line !== '')
  const lengths = filled.map((line) => line.length).sort((one, other) => one - other)
  const edge = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (filled.length < 3 || edge > WIDEST || edge < shortest || !isWrapped(filled, edge)) return [text, 0]
  let joined = 0
  const result = lines.reduce((before, line, index) => {
    const last = lines[index - 1]
    if (last === undefined) return line
    if (last === '' || line === '') return `${before}\n${line}`
    if (BULLET.test(line) || (SENTENCE_END.test(last) && last.length < edge * 0.85)) return `${before}\n\n${line}`
    joined += 1
    return LATIN_HYPHEN.test(before) ? `${before.slice(0, -1)}${line}` : `${before} ${line}`
  }, '')
  return [result, joined]
}

/** Most lines reach the edge, and most end in the middle of a sentence. */
function isWrapped(lines: string[], edge: number): boolean {
  const reaching = lines.filter((line) => line.length >= edge * 0.75).length
  const open = lines.slice(0, -1).filter((line) => !SENTENCE_END.test(line)).length
  return reaching >= lines.length * 0.6 && open >= (lines.length - 1) * 0.5
}
