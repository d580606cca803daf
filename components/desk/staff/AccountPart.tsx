import type { ReactNode } from 'react'
import css from './Account.module.css'

/** One subject of an account: what it is at the start, what can be done with it beside. */
export function AccountPart({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <div>
        <h2>{title}</h2>
        {note && <p className={css.note}>{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  )
}
