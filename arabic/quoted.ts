/** A private-use character: no rule about letters, dots or spaces ever matches it. */
const MASK = '\ue000'
const OPENING: Record<string, string> = { '\u00ab': '\u00bb', '\u201c': '\u201d' } // « » “ ”
const CLOSING = new Set(Object.values(OPENING))
const STRAIGHT = '"'

/** Start and end (inclusive) of every closed quotation; a quote that never closes, or closes nothing, is no quotation. */
function quotations(line: string): [number, number][] {
  const found: [number, number][] = []
  const open: { closer: string; start: number }[] = []
  const straight: number[] = []
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index)
    const closer = OPENING[character]
    if (character === STRAIGHT) straight.push(index)
    if (closer !== undefined) open.push({ closer, start: index })
    if (CLOSING.has(character) && open.at(-1)?.closer === character) found.push([open.pop()?.start ?? index, index])
  }
  // Straight quotes do not say which way they face: in pairs when they are even, else nothing is known.
  if (straight.length % 2 === 0) {
    for (let pair = 0; pair < straight.length; pair += 2) found.push([straight[pair] ?? 0, straight[pair + 1] ?? 0])
  }
  return found
}

/**
 * One line with every closed quotation, its marks included, replaced by a filler of the same length: rules look for
 * borders in the mask and cut the line itself at the same places.
 */
export function maskQuoted(line: string): string {
  const depthChange = new Map<number, number>()
  for (const [start, end] of quotations(line)) {
    depthChange.set(start, (depthChange.get(start) ?? 0) + 1)
    depthChange.set(end + 1, (depthChange.get(end + 1) ?? 0) - 1)
  }
  if (depthChange.size === 0) return line
  let depth = 0
  let masked = ''
  for (let index = 0; index < line.length; index += 1) {
    depth += depthChange.get(index) ?? 0
    masked += depth > 0 ? MASK : line.charAt(index)
  }
  return masked
}
