import type { ReactNode } from 'react'
import css from './Empty.module.css'

/** A list with nothing in it says so, and what to do about it. */
export function Empty({ text, action }: { text: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p>{text}</p>
      {action}
    </div>
  )
}
