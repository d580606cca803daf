import { splitLeadingClock } from '#arabic/leading-clock.ts'
import type { Inline } from '#newsroom/articles/body.ts'
import css from './BodyBlocks.module.css'
import { Inlines, type LinkSetting } from './Inlines.tsx'

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
  const clock = first?.type === 'text' ? splitLeadingClock(first.text) : undefined
  if (first?.type !== 'text' || !clock) return [null, content]
  return [clock.hour, clock.rest === '' ? rest : [{ ...first, text: clock.rest }, ...rest]]
}
