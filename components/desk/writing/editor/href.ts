import { isSafeHref } from './marks.ts'

/** Why an address is no link. `script` would run in the reader's page, `local` leads into the writer's own computer. */
export type HrefFault = 'empty' | 'script' | 'local' | 'protocol' | 'space' | 'long' | 'malformed'

type Href = { href: string } | { fault: HrefFault }

const PROTOCOL = /^([a-z][a-z0-9+.-]*):/iu
const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u
const PHONE = /^\+?\d[\d\s()-]{4,}$/u
/** A host's name with a dot in it, and no more than a port, a path, a query or a fragment behind. */
const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d+)?([/?#].*)?$/u
/** Direction marks, also in the escaped form in which word processors leave them at the end of copied links. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|%E2%80%(?:8[B-F]|A[A-E])/giu

/**
 * What somebody typed or pasted as the address of a link: protocols people leave out are added, an address of mail and
 * a telephone number become links of their kind, and what a story may not link to says why.
 */
export function readHref(typed: string): Href {
  const text = typed.replace(UNSEEN, '').trim()
  if (text === '') return { fault: 'empty' }
  const href = completed(text)
  if (isSafeHref(href)) return { href }
  return { fault: faultOf(href) }
}

function completed(text: string): string {
  if (MAIL.test(text)) return `mailto:${text}`
  if (PHONE.test(text)) return `tel:${text.replace(/[\s()]/gu, '')}`
  return HOST.test(text) ? `https://${text}` : text
}

function faultOf(href: string): HrefFault {
  const protocol = PROTOCOL.exec(href.replace(/\s/gu, ''))?.[1]?.toLowerCase()
  if (protocol && ['javascript', 'vbscript', 'data'].includes(protocol)) return 'script'
  if (protocol && ['file', 'blob', 'content', 'about'].includes(protocol)) return 'local'
  if (protocol && !['http', 'https', 'mailto', 'tel'].includes(protocol)) return 'protocol'
  if (href.length > 2048) return 'long'
  return /\s/u.test(href) ? 'space' : 'malformed'
}
