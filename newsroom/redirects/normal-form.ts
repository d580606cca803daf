import { BIDI_CONTROLS, ZERO_WIDTH } from '#arabic/characters.ts'

/*
 * One form for all the ways an address is written: encoded or not, in capitals, with a slash or `.html` at its end, with
 * what social networks hang on it. Rules and old addresses are kept in this form and looked up by it.
 */

export interface NormalAddress {
  /** Decoded, in small letters, without a slash at its end; what would read as another sign stays encoded. */
  path: string
  /** By name; what only tells where a reader came from is left out. */
  params: [name: string, value: string][]
}

const LONGEST = 2_000
const MOST_PARAMS = 20
const WITH_SCHEME = /^([a-z][a-z0-9+.-]*):\/\/[^/?#]*/i
/** `www.paper.example/x`, as people copy it; a file name is no host. */
const BARE_HOST = /^(?!\/)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?!html?|php|aspx?|jsp)[a-z]{2,}(?=[/?#])/i
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|igsh(?:id)?|mc_[ce]id|yclid|twclid|ttclid|msclkid|_ga|ref_src)$/
const INVISIBLE = new RegExp(`[${BIDI_CONTROLS}${ZERO_WIDTH}]`, 'gu')
const UNFIT = /[\p{Cc}\p{Cs}\ufffd]/u
/** The first page of a folder, as servers call it. */
const FIRST_PAGE = /^(?:index|default)\.(?:html?|php|aspx?|jsp)$/
const SUFFIX = /(?<=.)\.html?$/

/** Reads an address: a path with its query, or a whole link. Undefined when it is none, or longer than any. */
export function normalise(address: string): NormalAddress | undefined {
  const bare = withoutHost(address.trim())
  if (bare === undefined || bare.length > LONGEST) return undefined
  const [rest = ''] = bare.split('#', 1)
  const mark = rest.indexOf('?')
  const path = readPath(mark < 0 ? rest : rest.slice(0, mark))
  const params = mark < 0 ? [] : readParams(rest.slice(mark + 1))
  return path === undefined || params === undefined ? undefined : { path, params }
}

/** The form in which it is kept. Reading it again gives the same. */
export function writeKey({ path, params }: NormalAddress): string {
  if (params.length === 0) return path
  return `${path}?${params.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&')}`
}

const MOST_SUBSETS = 6

/** What a rule for this address may be called, the most exact first: all of the query, one part of it, none. */
export function candidateKeys({ path, params }: NormalAddress): string[] {
  const single = params.slice(0, MOST_SUBSETS).map((param) => writeKey({ path, params: [param] }))
  return [...new Set([writeKey({ path, params }), ...single, path])]
}

function withoutHost(address: string): string | undefined {
  const scheme = WITH_SCHEME.exec(address)
  if (scheme) return /^https?$/i.test(scheme[1] ?? '') ? address.slice(scheme[0].length) || '/' : undefined
  const host = BARE_HOST.exec(address)
  if (host) return address.slice(host[0].length)
  return address.startsWith('/') || address.startsWith('?') ? address : `/${address}`
}

function readPath(text: string): string | undefined {
  const segments: string[] = []
  for (const raw of text.split(/[/\\]/)) {
    const segment = readPart(raw)
    if (segment === undefined || segment === '.' || segment === '..') return undefined
    if (segment !== '') segments.push(escapeSigns(segment, /[%?#/\\]/g))
  }
  const last = segments.at(-1) ?? ''
  if (FIRST_PAGE.test(last)) segments.pop()
  else if (last !== '') segments[segments.length - 1] = last.replace(SUFFIX, '')
  return `/${segments.join('/')}`
}

function readParams(text: string): [string, string][] | undefined {
  const params = new Map<string, string>()
  for (const part of text.split('&').slice(0, MOST_PARAMS)) {
    const mark = part.indexOf('=')
    const name = readPart((mark < 0 ? part : part.slice(0, mark)).replaceAll('+', ' '))
    const value = mark < 0 ? '' : readPart(part.slice(mark + 1).replaceAll('+', ' '))
    if (name === undefined || value === undefined) return undefined
    const key = escapeSigns(name, /[%&=#+]/g)
    if (key === '' || TRACKING.test(key) || params.has(key)) continue
    params.set(key, escapeSigns(value, /[%&#+]/g))
  }
  return [...params].sort(([a], [b]) => (a < b ? -1 : 1))
}

function readPart(raw: string): string | undefined {
  const text = decode(raw)?.normalize('NFC').replace(INVISIBLE, '').toLowerCase().normalize('NFC').trim()
  return text === undefined || UNFIT.test(text) ? undefined : text
}

function escapeSigns(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return decodeArabicWindows(text)
  }
}

/** Sites made before everything was UTF-8 encoded their Arabic addresses in Windows-1256. */
function decodeArabicWindows(text: string): string | undefined {
  const bytes: number[] = []
  for (const [part] of text.matchAll(/%[0-9a-f]{2}|./gis)) {
    const byte = part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0)
    if (byte > 255) return undefined
    bytes.push(byte)
  }
  return new TextDecoder('windows-1256').decode(new Uint8Array(bytes))
}
