import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import css from './Page.module.css'

/** What every page of the desk begins with: its name, what can be done here, and then the work. */
export function Page(props: {
  title: ReactNode
  /** A line under the title: what the page is for. */
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** How long its lines may become: a form is narrow, a table wide; `full` fills the window. */
  width?: 'narrow' | 'wide' | 'full'
}) {
  const { title, note, actions, children, width = 'wide' } = props
  return (
    <div className={classNames(css.page, width !== 'full' && css[width])}>
      <header className={css.head}>
        <h1 className={css.title}>{title}</h1>
        {actions && <div className={css.actions}>{actions}</div>}
        {note && <p className={css.note}>{note}</p>}
      </header>
      {children}
    </div>
  )
}
