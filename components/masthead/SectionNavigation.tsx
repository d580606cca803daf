import { useTranslations } from 'next-intl'
import { addresses } from '#newsroom/addresses.ts'
import type { NavigationSection } from '#newsroom/edition.ts'
import layout from '../ui/layout.module.css'
import type from '../ui/type.module.css'
import css from './SectionNavigation.module.css'
import { ThemeSwitch } from './ThemeSwitch.tsx'

/** The paper's sections in one line: edge to edge where they fit, else scrolling, a cut word saying that more follow. */
export function SectionNavigation({ sections, current }: { sections: NavigationSection[]; current?: string }) {
  const t = useTranslations('Masthead')
  if (sections.length === 0) return null
  return (
    <nav className={css.navigation} aria-label={t('sections')}>
      <div className={`${layout.wrap} ${css.line}`}>
        <ul className={css.list}>
          {sections.map((section) => (
            <li key={section.id}>
              <a
                className={css.link}
                href={addresses.section([section.slug])}
                aria-current={isCurrent(section, current) ? 'true' : undefined}
              >
                {section.name}
              </a>
            </li>
          ))}
        </ul>
        <a className={css.search} href={addresses.search}>
          <span className={type.unseen}>{t('search')}</span>
          <svg className={css.glass} viewBox="0 0 20 20" aria-hidden="true">
            <path d="M14 8.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0M12.5 12.5l5 5" />
          </svg>
        </a>
        <div className={css.theme}>
          <ThemeSwitch />
        </div>
      </div>
    </nav>
  )
}

/** A page of a sub-section stands under its section. */
function isCurrent(section: NavigationSection, current: string | undefined): boolean {
  return section.slug === current || section.children.some((child) => child.slug === current)
}
