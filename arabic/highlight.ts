import { stem } from './stem.ts'
import { type Token, tokenize } from './tokens.ts'

/** A stretch of text that is a hit, or is not. All segments together are the text. */
export interface Segment {
  text: string
  hit: boolean
}

/** A part of a text, and whether there is more of it on either side. */
export interface Snippet {
  segments: Segment[]
  isCutBefore: boolean
  isCutAfter: boolean
}

const SNIPPET_WORDS = 28

/** A text in segments, the words whose stem is in `stems` marked in the spelling they have. */
export function highlight(text: string, stems: ReadonlySet<string>): Segment[] {
  return toSegments(text, tokenize(text), stems)
}

/**
 * The 28 words of a text that say most about the hits: the stretch with most different ones, then with most, then the
 * first. Undefined when there is no hit.
 */
export function makeSnippet(text: string, stems: ReadonlySet<string>): Snippet | undefined {
  const tokens = tokenize(text)
  const best = densest(tokens, stems)
  if (best === undefined) return undefined
  // The hits stand in the middle, as far as the ends of the text allow.
  const spare = SNIPPET_WORDS - (best.last - best.first + 1)
  const latest = Math.max(0, tokens.length - SNIPPET_WORDS)
  const from = Math.min(Math.max(0, best.first - Math.floor(spare / 2)), latest)
  const to = Math.min(from + SNIPPET_WORDS, tokens.length)
  const isCutBefore = from > 0
  const isCutAfter = to < tokens.length
  const start = isCutBefore ? startOfWord(text, tokens[from - 1]?.end ?? 0, tokens[from]?.start ?? 0) : 0
  const end = isCutAfter ? endOfWord(text, tokens[to - 1]?.end ?? 0, tokens[to]?.start ?? text.length) : text.length
  const inside = tokens
    .slice(from, to)
    .map((token) => ({ ...token, start: token.start - start, end: token.end - start }))
  return { segments: toSegments(text.slice(start, end), inside, stems), isCutBefore, isCutAfter }
}

function toSegments(text: string, tokens: Token[], stems: ReadonlySet<string>): Segment[] {
  const segments: Segment[] = []
  let end = 0
  for (const token of tokens) {
    if (!hitOf(token, stems)) continue
    if (token.start > end) segments.push({ text: text.slice(end, token.start), hit: false })
    segments.push({ text: text.slice(token.start, token.end), hit: true })
    end = token.end
  }
  if (end < text.length) segments.push({ text: text.slice(end), hit: false })
  return segments
}

/** The stem by which a token is a hit. */
function hitOf(token: Token, stems: ReadonlySet<string>): string | undefined {
  return token.words.map(stem).find((one) => stems.has(one))
}

/** The first and last hit of the best stretch, as indexes of `tokens`. */
function densest(tokens: Token[], stems: ReadonlySet<string>): { first: number; last: number } | undefined {
  const hits = tokens.flatMap((token, index) => {
    const found = hitOf(token, stems)
    return found === undefined ? [] : [{ index, found }]
  })
  const seen = new Map<string, number>()
  let best: { first: number; last: number; different: number; all: number } | undefined
  let oldest = 0
  for (const [newest, { index, found }] of hits.entries()) {
    seen.set(found, (seen.get(found) ?? 0) + 1)
    for (let hit = hits[oldest]; hit && index - hit.index >= SNIPPET_WORDS; hit = hits[oldest]) {
      const left = (seen.get(hit.found) ?? 0) - 1
      if (left > 0) seen.set(hit.found, left)
      else seen.delete(hit.found)
      oldest += 1
    }
    const [different, all] = [seen.size, newest - oldest + 1]
    if (!best || different > best.different || (different === best.different && all > best.all)) {
      best = { first: hits[oldest]?.index ?? index, last: index, different, all }
    }
  }
  return best
}

const SPACE = /\s/u

/** Back from a word to the sign that opens it: «(». Not beyond the space before it. */
function startOfWord(text: string, floor: number, start: number): number {
  let at = start
  while (at > floor && !SPACE.test(text[at - 1] ?? ' ')) at -= 1
  return at
}

/** On from a word over the signs that close it: «»،». Not beyond the space after it. */
function endOfWord(text: string, end: number, ceiling: number): number {
  let at = end
  while (at < ceiling && !SPACE.test(text[at] ?? ' ')) at += 1
  return at
}
