import type { ReactNode } from 'react'
import type { Edition } from '#newsroom/edition.ts'
import css from './Entrance.module.css'

/** The frame of a page before the desk: the paper's name, what the page is, and the thing to do. */
export function EntrancePage(props: {
  edition: Edition | undefined
  /** What a screen reader calls the link to the front page. */
  toPaper: string
  title: ReactNode
  note?: ReactNode
  children: ReactNode
  foot?: ReactNode
}) {
  const { edition, toPaper, title, note, children, foot } = props
  return (
    <main className={css.page}>
      <div className={css.column}>
        {edition && (
          <a className={css.plate} href="/" aria-label={toPaper} lang="ar">
            <Plate edition={edition} />
          </a>
        )}
        <div className={css.head}>
          <h1 className={css.title}>{title}</h1>
          {note && <p className={css.note}>{note}</p>}
        </div>
        {children}
      </div>
      {foot && <div className={css.foot}>{foot}</div>}
    </main>
  )
}

function Plate({ edition }: { edition: Edition }) {
  const { plate } = edition.settings
  if (!plate) return edition.name
  return (
    <svg viewBox={plate.viewBox} aria-hidden="true">
      {plate.paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
