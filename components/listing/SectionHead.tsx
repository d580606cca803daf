import { useTranslations } from 'next-intl'
import css from './Head.module.css'

export interface SectionHeading {
  kind: 'section'
  name: string
  description: string | null
  /** The section this one is a part of. */
  parent: { name: string; href: string } | null
  /** Its parts. */
  children: { name: string; href: string }[]
}

export function SectionHead({ heading }: { heading: SectionHeading }) {
  const t = useTranslations('Listing')
  const { name, description, parent, children } = heading
  return (
    <header className={css.head}>
      {parent && (
        <p className={css.label}>
          <a href={parent.href}>{parent.name}</a>
        </p>
      )}
      <div className={css.line}>
        <h1>{name}</h1>
        {children.length > 0 && (
          <nav aria-label={t('sections')}>
            <ul className={css.parts}>
              {children.map((child) => (
                <li key={child.href}>
                  <a href={child.href}>{child.name}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {description && <p className={css.description}>{description}</p>}
    </header>
  )
}
