import type { Mark } from '#newsroom/articles/body.ts'
import { readHref } from '../href.ts'
import { count, type Report } from './report.ts'

/** Pages that only pass a reader on, and where in their query the true address stands. */
const PASSING: [RegExp, string][] = [
  [/^www\.google\.[a-z.]+$/u, 'q'],
  [/^www\.google\.[a-z.]+$/u, 'url'],
  [/^lm?\.facebook\.com$/u, 'u'],
  [/^l\.instagram\.com$/u, 'u'],
  [/\.safelinks\.protection\.outlook\.com$/u, 'url'],
]
/** Links to and from the notes at the end of a document, as the usual programs name them. */
const NOTE = /#_?(?:ftn|edn|sdfootnote|sdendnote|cite_note|fn:?)\w*-?\d/iu
const BACK = /#_?(?:(?:ftn|edn|ftnt_?|edn_)ref|sdfootnote\d+anc|cite_ref|fnref)/iu
const COMMENT = /#_?(?:cmnt|msocom)/iu

type LinkKind = 'link' | 'note' | 'noteBack' | 'comment'

export function kindOfLink(href: string): LinkKind {
  if (BACK.test(href)) return 'noteBack'
  if (COMMENT.test(href)) return 'comment'
  return NOTE.test(href) ? 'note' : 'link'
}

/** The mark of a pasted link; none when it leads nowhere outside the place it came from, or does harm. */
export function linkMark(address: string, report: Report): Mark | undefined {
  const told = address.trim()
  if (told === '') return undefined
  if (/^[#/.?]/u.test(told)) {
    count(report, 'deadLinks')
    return undefined
  }
  const target = passedOn(told) ?? told
  const read = readHref(target)
  if ('fault' in read) {
    count(report, read.fault === 'script' ? 'unsafeLinks' : 'deadLinks')
    return undefined
  }
  if (read.href !== told) count(report, 'tidiedLinks')
  return { type: 'link', attrs: { href: read.href } }
}

function passedOn(href: string): string | undefined {
  const url = URL.parse(href)
  if (!url) return undefined
  for (const [host, name] of PASSING) {
    const target = host.test(url.hostname) ? url.searchParams.get(name) : null
    if (target && /^https?:/u.test(target)) return target
  }
  return undefined
}
