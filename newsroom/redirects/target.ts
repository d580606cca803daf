import { BIDI_CONTROLS, ZERO_WIDTH } from '#arabic/characters.ts'
import type { Captures } from './pattern.ts'

/*
 * Where rules lead: to an address of the paper, or to another site that somebody of the staff wrote down whole. What a
 * reader asked for may fill a place in a path or a query, encoded; it never decides the site.
 */

const BASE = 'http://paper.invalid'
const LONGEST = 2_000
const INVISIBLE = new RegExp(`[${BIDI_CONTROLS}${ZERO_WIDTH}]`, 'gu')
const PLACE = /\{([a-z0-9_]+)\}/g

/**
 * A target as it is kept: percent-encoded, places as they were written; an address of the paper's own site becomes a path.
 * Undefined for anything else than a path, or a link with http(s).
 * @param origin of the paper: `https://paper.example`.
 */
export function readTarget(text: string, origin: string): string | undefined {
  const typed = text.normalize('NFC').replace(INVISIBLE, '').trim()
  const isPath = /^\/(?![/\\])/.test(typed)
  const authority = /^https?:\/\/([^/?#\\]+)/i.exec(typed)?.[1]
  if (typed.length > LONGEST || /[\p{Cc}\p{Cs}]/u.test(typed)) return undefined
  if (!isPath && (authority === undefined || /[{}*@]/.test(authority))) return undefined
  const url = parse(typed)
  if (!url || (isPath && url.origin !== BASE)) return undefined
  const isOwn = isPath || url.origin === origin
  const whole = isOwn ? withoutDoubleSlash(`${url.pathname}${url.search}${url.hash}`) : url.href
  return whole.replace(/(?:%7B|\{)([a-z0-9_]+)(?:%7D|\})/gi, (_, name: string) => `{${name.toLowerCase()}}`)
}

export function isExternal(target: string): boolean {
  return !target.startsWith('/')
}

/** The places a target uses. */
export function placesOf(target: string): string[] {
  return [...target.matchAll(PLACE)].flatMap(([, name]) => name ?? [])
}

/** Fills the places of a target. Undefined when what comes out would be another site than was written down. */
export function fillTarget(target: string, captures: Captures): string | undefined {
  const filled = target.replace(PLACE, (_, name: string) => (captures[name] ?? '').split('/').map(encode).join('/'))
  if (!isExternal(target)) return withoutDoubleSlash(filled)
  return parse(filled)?.host === parse(target.replace(PLACE, 'x'))?.host ? filled : undefined
}

/** A path with its query for people: decoded as far as it can be. */
export function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** What was captured stands in its normal form, in which some signs are still encoded. */
function encode(text: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(text))
  } catch {
    return encodeURIComponent(text)
  }
}

/** Two slashes at the beginning of a path would be another site. */
function withoutDoubleSlash(address: string): string {
  const end = address.search(/[?#]/)
  const path = end < 0 ? address : address.slice(0, end)
  const single = path.replace(/[/\\]{2,}/g, '/')
  return `${single.length > 1 ? single.replace(/\/$/, '') : single}${end < 0 ? '' : address.slice(end)}`
}

function parse(text: string): URL | undefined {
  return URL.canParse(text, BASE) ? new URL(text, BASE) : undefined
}
