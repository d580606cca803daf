'use client'

import type { CSSProperties } from 'react'
import css from './Meter.module.css'

/** How long a text is beside how long it may be: a hairline that fills, and a number. Said in words. */
export function Meter(props: {
  letters: number
  /** What is said, and shown unless `isQuiet`: «48 letters, a good length». */
  words: string
  tone: 'quiet' | 'good' | 'long' | 'over'
  most: number
  /** Lengths worth a mark on the line. */
  marks?: number[]
  isQuiet?: boolean
}) {
  const { letters, words, tone, most, marks = [], isQuiet } = props
  const style: CSSProperties & Record<`--${string}`, number> = { '--share': Math.min(1, letters / most) }
  return (
    <span className={css.meter} data-tone={tone}>
      <span className={css.line} style={style} aria-hidden="true">
        {marks.map((mark) => (
          <span className={css.mark} key={mark} style={{ insetInlineStart: `${(100 * mark) / most}%` }} />
        ))}
      </span>
      {isQuiet && letters > 0 && (
        <span className={css.count} aria-hidden="true">
          {letters}
        </span>
      )}
      <span className={isQuiet ? css.said : css.count}>{words}</span>
    </span>
  )
}
