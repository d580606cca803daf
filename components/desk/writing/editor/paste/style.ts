import type { Mark } from '#newsroom/articles/body.ts'
import { count, type Report } from './report.ts'
import { type HtmlElement, styleOf } from './tree.ts'

const DRESS =
  /^(?:font(?:-family|-size|-style)?|text-(?:align|decoration|indent|transform)|line-height|letter-spacing)$/u
/** What everybody's text has anyway. */
const PLAIN_COLOUR =
  /^(?:black|white|windowtext|inherit|initial|currentcolor|transparent|none|auto|#000(?:000)?|#fff(?:fff)?|rgba?\(0, ?0, ?0(?:, ?[\d.]+)?\)|rgba?\(255, ?255, ?255(?:, ?[\d.]+)?\))$/u

/** Whether a browser or a word processor would not show it. */
export function isHidden(element: HtmlElement): boolean {
  const style = styleOf(element)
  return (
    'hidden' in element.attributes ||
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    style['mso-hide'] === 'all'
  )
}

/** Bold by element or by weight; a weight below 600 takes it away again. */
export function withBold(element: HtmlElement, marks: Mark[]): Mark[] {
  const weight = styleOf(element)['font-weight'] ?? ''
  const isNamed = element.tag === 'b' || element.tag === 'strong'
  const isBold = /^(?:bold|bolder|[6-9]\d\d)$/u.test(weight) || (isNamed && weight === '')
  const isLight = /^(?:normal|lighter|[1-5]\d\d)$/u.test(weight)
  if (isLight) return marks.filter(({ type }) => type !== 'bold')
  return isBold && !marks.some(({ type }) => type === 'bold') ? [{ type: 'bold' }, ...marks] : marks
}

export function countStyles(element: HtmlElement, report: Report): void {
  const style = styleOf(element)
  const colours = [style.color, style['background-color'], style.background, element.attributes.color]
  if (colours.some((colour) => colour !== undefined && !PLAIN_COLOUR.test(colour.toLowerCase())))
    count(report, 'colours')
  const isDressed = Object.keys(style).some((name) => DRESS.test(name))
  if (isDressed || ['font', 'u', 'i', 'em', 's', 'strike'].includes(element.tag)) count(report, 'styles')
}
