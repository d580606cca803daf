import type { ReactNode } from 'react'
import { splitPhones } from '#arabic/phones.ts'
import { assertUnreachable, type Inline, type Mark } from '#newsroom/articles/body.ts'
import { sequence } from '../ui/sequence.ts'
import css from './Inlines.module.css'

export interface LinkSetting {
  /** The paper's public address, which tells its own links from others'. */
  origin: string
  /** Whether somebody paid for the copy: search engines are told so at each link that leaves the paper. */
  isPaid: boolean
}

/** The words of one paragraph, heading or cell with their marks. */
export function Inlines({ content, links }: { content: Inline[] | undefined; links: LinkSetting }) {
  return sequence(content ?? [], (inline) =>
    inline.type === 'hardBreak' ? <br /> : mark(inline.text, inline.marks ?? [], links),
  )
}

function mark(text: string, marks: Mark[], links: LinkSetting): ReactNode {
  const isForeign = marks.some(({ type }) => type === 'foreign')
  return marks.reduce<ReactNode>((inner, each) => wrap(inner, each, links), isForeign ? text : isolatePhones(text))
}

function wrap(inner: ReactNode, each: Mark, links: LinkSetting): ReactNode {
  switch (each.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'link':
      return (
        <a className={css.link} href={each.attrs.href} rel={relOf(each.attrs.href, links)}>
          {inner}
        </a>
      )
    case 'foreign':
      return (
        <bdi lang={each.attrs.lang} dir={each.attrs.dir}>
          {inner}
        </bdi>
      )
    default:
      return assertUnreachable(each)
  }
}

function relOf(href: string, { origin, isPaid }: LinkSetting): string | undefined {
  const leaves = /^https?:/.test(href) && href !== origin && !href.startsWith(`${origin}/`)
  if (!leaves) return undefined
  return isPaid ? 'external noopener sponsored' : 'external noopener'
}

function isolatePhones(text: string): ReactNode {
  const pieces = splitPhones(text)
  if (pieces.length === 1) return text
  return sequence(pieces, (piece, index) => (index % 2 === 1 ? <bdi dir="ltr">{piece}</bdi> : piece))
}
