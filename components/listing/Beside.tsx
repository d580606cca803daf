import css from './Beside.module.css'

interface Way {
  href: string
  words: string
}

/** The page before and the page after in time: before to the right, where the reading comes from. */
export function Beside({ label, previous, next }: { label: string; previous: Way | null; next: Way | null }) {
  if (!previous && !next) return null
  return (
    <nav className={css.beside} aria-label={label}>
      {previous && (
        <a className={css.previous} href={previous.href} rel="prev">
          {previous.words}
        </a>
      )}
      {next && (
        <a className={css.next} href={next.href} rel="next">
          {next.words}
        </a>
      )}
    </nav>
  )
}
