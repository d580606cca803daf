import type { Inline } from '#newsroom/articles/body.ts'
import css from './BodyBlocks.module.css'
import { Inlines, type LinkSetting } from './Inlines.tsx'

/** ARABIC LETTER SAD and ARABIC LETTER MEEM, the halves of the day. */
const HALVES = '\u0635\u0645'
/** What joins the hour to the words: the house sign, a colon, ARABIC COMMA, a dash. */
const JOINT = '\\.\\.|[:\u060c\u2013\u2014|-]'
const CLOCK = new RegExp(`^\\s*(\\p{Nd}{1,2}:\\p{Nd}{2}(?:\\s*[${HALVES}](?!\\p{L}))?)\\s*(?:${JOINT})?\\s+`, 'u')

/** The heading of an entry of a live story: the hour it opens with stands above it, in the accent. */
export function LiveHeading(props: { content: Inline[] | undefined; level: 2 | 3; links: LinkSetting }) {
  const Level = `h${props.level}` as const
  const [hour, words] = splitHour(props.content ?? [])
  return (
    <Level className={css.entry}>
      {hour && <span className={css.hour}>{hour} </span>}
      <Inlines content={words} links={props.links} />
    </Level>
  )
}

function splitHour(content: Inline[]): [hour: string | null, words: Inline[]] {
  const [first, ...rest] = content
  if (first?.type !== 'text') return [null, content]
  const match = CLOCK.exec(first.text)
  if (!match?.[1]) return [null, content]
  const text = first.text.slice(match[0].length)
  return [match[1], text === '' ? rest : [{ ...first, text }, ...rest]]
}
