import { type NormalAddress, normalise } from './normal-form.ts'

/*
 * Patterns that anybody can write and that no address can slow down: `*` and named parts, no regular expressions.
 * `{id}`, `{year}`, `{month}` and `{day}` are digits; any other name is a word without a slash; `*` is anything without a
 * slash, and at the end of a pattern anything at all. Stars are called {1}, {2} … in the target.
 */

type Part = { kind: 'text'; text: string } | { kind: 'digits' | 'word' | 'star'; name: string }
export interface Pattern {
  segments: Part[][]
  /** The last star takes slashes, too. */
  isOpen: boolean
  params: [name: string, value: Part[]][]
  /** What a target may use. */
  names: string[]
}
export type PatternFault = 'bad-pattern' | 'pattern-side-by-side' | 'pattern-too-wide'
export type Captures = Record<string, string>

const DIGITS: ReadonlySet<string> = new Set(['id', 'number', 'year', 'month', 'day'])
const PLACE = /\*|\{([a-z][a-z0-9_]{0,19})\}/g
const MOST_PLACES = 12
/** Private-use characters stand for the places while the rest is brought to its normal form. */
const FIRST_MARK = 0xe000
const MARK = /([\ue000-\uf8ff])/
const LITERAL = /[\p{L}\p{N}]/u

/** Reads a pattern as somebody wrote it. */
export function compilePattern(source: string): Pattern | PatternFault {
  const text = source.toLowerCase()
  if (MARK.test(text)) return 'bad-pattern'
  const places: Part[] = []
  let stars = 0
  const marked = text.replace(PLACE, (_whole, name: string | undefined) => {
    if (name === undefined) stars += 1
    places.push(
      name === undefined ? { kind: 'star', name: String(stars) } : { kind: DIGITS.has(name) ? 'digits' : 'word', name },
    )
    return String.fromCharCode(FIRST_MARK + places.length - 1)
  })
  const normal = /[{}]/.test(marked) ? undefined : normalise(marked)
  const names = places.flatMap((part) => ('name' in part ? part.name : []))
  if (!normal || places.length === 0 || places.length > MOST_PLACES || new Set(names).size < names.length) {
    return 'bad-pattern'
  }
  const read = (one: string) => partsOf(one, places)
  const segments = normal.path.split('/').slice(1).map(read)
  const params = normal.params.map(([name, value]) => [name, read(value)] as [string, Part[]])
  if (params.some(([name]) => MARK.test(name))) return 'bad-pattern'
  const all = [...segments, ...params.map(([, value]) => value)]
  if (all.some(hasNeighbours)) return 'pattern-side-by-side'
  if (!isNarrow(all, params)) return 'pattern-too-wide'
  return { segments, isOpen: segments.at(-1)?.at(-1)?.kind === 'star', params, names }
}

function partsOf(text: string, places: Part[]): Part[] {
  return text
    .split(MARK)
    .filter((piece) => piece !== '')
    .map((piece) => places[piece.charCodeAt(0) - FIRST_MARK] ?? { kind: 'text', text: piece })
}

/** Where one part would end and the next begin nobody could tell: two places together, or digits beside digits. */
function hasNeighbours(parts: Part[]): boolean {
  return parts.some((part, index) => {
    const next = parts[index + 1]
    if (!next) return false
    if (part.kind !== 'text' && next.kind !== 'text') return true
    const isDigitBefore = part.kind === 'text' && next.kind === 'digits' && /\d$/.test(part.text)
    return isDigitBefore || (part.kind === 'digits' && next.kind === 'text' && /^\d/.test(next.text))
  })
}

/** A pattern that says nothing but «anything» would swallow every address the paper does not have. */
function isNarrow(all: Part[][], params: Pattern['params']): boolean {
  const parts = all.flat()
  return (
    params.length > 0 || parts.some((part) => (part.kind === 'text' ? LITERAL.test(part.text) : part.kind === 'digits'))
  )
}

/** What the places stand for in an address; undefined when it does not fit. In time that grows with its length alone. */
export function matchPattern(pattern: Pattern, { path, params }: NormalAddress): Captures | undefined {
  const captures: Captures = {}
  const asked = path === '/' ? [''] : path.slice(1).split('/')
  const { segments, isOpen } = pattern
  const last = segments.length - 1
  // `/blog/*` is about `/blog` as well.
  if (isOpen && asked.length === last && segments[last]?.length === 1) asked.push('')
  if (isOpen ? asked.length < segments.length : asked.length !== segments.length) return undefined
  for (const [index, parts] of segments.entries()) {
    const text = index === last && isOpen ? asked.slice(index).join('/') : (asked[index] ?? '')
    if (!matchParts(parts, text, captures)) return undefined
  }
  for (const [name, parts] of pattern.params) {
    const value = params.find(([one]) => one === name)?.[1]
    if (value === undefined || !matchParts(parts, value, captures)) return undefined
  }
  return captures
}

/**
 * What stands before the first part of open length is read from the front, what stands after the last one from the back;
 * between two, the nearest place where the texts fit.
 */
function matchParts(parts: Part[], text: string, captures: Captures): boolean {
  const first = parts.findIndex(isWide)
  if (first < 0) return readForward(parts, text, 0, captures) === text.length
  const last = parts.findLastIndex(isWide)
  let start = readForward(parts.slice(0, first), text, 0, captures)
  const end = start === undefined ? undefined : readBackward(parts.slice(last + 1), text, captures)
  if (start === undefined || end === undefined || end < start) return false
  let index = first
  while (index < last) {
    const next = parts.findIndex((part, at) => at > index && isWide(part))
    const found = findGroup(parts.slice(index + 1, next), text.slice(0, end), start + leastOf(parts[index]))
    if (!found) return false
    keep(parts[index], text.slice(start, found.start), captures)
    Object.assign(captures, found.captures)
    start = found.end
    index = next
  }
  if (end - start < leastOf(parts[last])) return false
  keep(parts[last], text.slice(start, end), captures)
  return true
}

function isWide(part: Part): boolean {
  return part.kind === 'word' || part.kind === 'star'
}

function leastOf(part: Part | undefined): number {
  return part?.kind === 'word' ? 1 : 0
}

function keep(part: Part | undefined, text: string, captures: Captures): void {
  if (part && 'name' in part) captures[part.name] = text
}

function findGroup(parts: Part[], text: string, from: number) {
  const [head] = parts
  if (head?.kind !== 'text') return undefined
  for (let start = text.indexOf(head.text, from); start >= 0; start = text.indexOf(head.text, start + 1)) {
    const captures: Captures = {}
    const end = readForward(parts, text, start, captures)
    if (end !== undefined) return { start, end, captures }
  }
  return undefined
}

/** @returns where reading ended; undefined when the text is another. */
function readForward(parts: Part[], text: string, from: number, captures: Captures): number | undefined {
  let at = from
  for (const part of parts) {
    if (part.kind === 'text') {
      if (!text.startsWith(part.text, at)) return undefined
      at += part.text.length
    } else {
      const start = at
      while (isDigit(text, at)) at += 1
      if (at === start) return undefined
      captures[part.name] = text.slice(start, at)
    }
  }
  return at
}

function readBackward(parts: Part[], text: string, captures: Captures): number | undefined {
  let at = text.length
  for (const part of parts.toReversed()) {
    if (part.kind === 'text') {
      if (!text.endsWith(part.text, at)) return undefined
      at -= part.text.length
    } else {
      const end = at
      while (at > 0 && isDigit(text, at - 1)) at -= 1
      if (at === end) return undefined
      captures[part.name] = text.slice(at, end)
    }
  }
  return at
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
