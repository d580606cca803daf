import { useTranslations } from 'next-intl'
import type { FrontBlock } from '#newsroom/articles/views.ts'
import css from './Subsections.module.css'

/** The branches of a section as plain words at the end of its head. */
export function Subsections({ section }: { section: FrontBlock['section'] }) {
  const t = useTranslations('Front')
  if (section.children.length === 0) return null
  return (
    <nav aria-label={t('subsections', { section: section.name })} className={css.navigation}>
      <ul className={css.list}>
        {section.children.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
