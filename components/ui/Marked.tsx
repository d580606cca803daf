import type { Segment } from '#arabic/highlight.ts'
import css from './Marked.module.css'
import { sequence } from './sequence.ts'

/** A text with the words that were searched for marked. What is copied is the text. */
export function Marked({ segments }: { segments: Segment[] }) {
  return sequence(segments, ({ text, hit }) => (hit ? <mark className={css.hit}>{text}</mark> : text))
}
