import { toLatinDigits } from '#arabic/digits.ts'
import type { Marker } from './builder.ts'
import { findElement, type HtmlElement, styleOf, textOf } from './tree.ts'

const NUMBER = /^\(?([\p{Nd}]{1,3})\s*[-.)\u2013:]?\)?$/u
const LETTER = /^\(?\p{L}{1,4}\s*[-.)\u2013]\)?$/u

/** The level of a heading by its element, its outline level or the name of its style: 2, or 3 for all below. */
export function headingOf(element: HtmlElement): 2 | 3 | undefined {
  const tag = /^h([1-6])$/u.exec(element.tag)?.[1]
  if (tag) return Number(tag) < 3 ? 2 : 3
  const outline = /^([1-9])$/u.exec(styleOf(element)['mso-outline-level'] ?? '')?.[1]
  if (outline) return Number(outline) < 3 ? 2 : 3
  const name = element.attributes.class ?? ''
  const level = /^(?:MsoHeading|Heading-?|heading-?)([1-6])$/u.exec(name)?.[1]
  if (level) return Number(level) < 3 ? 2 : 3
  return /^Mso(?:Title|Subtitle)/u.test(name) ? 2 : undefined
}

/** What the paragraph of a word processor says about the list it is an item of. */
export function itemOf(element: HtmlElement): (Marker & { isNested: boolean }) | undefined {
  const level = /^l\d+\s+level(\d+)/u.exec(styleOf(element)['mso-list'] ?? '')?.[1]
  if (!level) return undefined
  const sign = findElement(element, (inner) => styleOf(inner)['mso-list'] === 'ignore')
  const marker = sign ? textOf(sign).replace(/[\s\u00a0]+/gu, '') : ''
  const number = NUMBER.exec(marker)?.[1]
  return {
    isOrdered: number !== undefined || LETTER.test(marker),
    start: number === undefined ? 1 : Number(toLatinDigits(number)),
    isNested: level !== '1',
  }
}

/**
 * Whether it is a note's number, a comment, a running head or the sign before an item: none of them is of the story.
 * `apart` are the parts that only belong to one already counted.
 */
export function asideOf(element: HtmlElement): 'footnotes' | 'comments' | 'apart' | undefined {
  const style = styleOf(element)
  const name = element.attributes.class ?? ''
  if (style['mso-list'] === 'ignore' || /^(?:footnote|endnote|comment|header|footer)/u.test(style['mso-element'] ?? ''))
    return 'apart'
  if (/^(?:ftn|edn|sdfootnote|sdendnote)\d+$/u.test(element.attributes.id ?? '')) return 'apart'
  if (/\bMso(?:Footnote|Endnote)Reference\b/u.test(name) || 'mso-footnote-id' in style) return 'footnotes'
  return /\bMsoCommentReference\b/u.test(name) || 'mso-comment-reference' in style ? 'comments' : undefined
}
