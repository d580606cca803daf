import { useTranslations } from 'next-intl'
import { addresses } from '#newsroom/addresses.ts'
import type { NavigationSection } from '#newsroom/edition.ts'
import layout from '../ui/layout.module.css'
import { SearchForm } from '../ui/SearchForm.tsx'
import css from './SectionMenu.module.css'

/** The search form, every section and sub-section, opened from the bar without scripts; `data-menu` is for the module that closes it. */
export function SectionMenu({ sections }: { sections: NavigationSection[] }) {
  const t = useTranslations('Masthead')
  return (
    <details className={css.menu} data-menu="">
      <summary className={css.opener}>
        <svg className={css.icon} viewBox="0 0 20 20" aria-hidden="true">
          <path className={css.lines} d="M1 4h18M1 10h18M1 16h18" />
          <path className={css.cross} d="M3 3l14 14M17 3L3 17" />
        </svg>
        {t('menu')}
      </summary>
      <div className={css.panel}>
        <div className={`${layout.wrap} ${css.search}`}>
          <SearchForm place="menu" />
        </div>
        <nav aria-label={t('menuLabel')}>
          <ul className={`${layout.wrap} ${css.list}`}>
            {sections.map((section) => (
              <li key={section.id} className={css.section}>
                <a className={css.link} href={addresses.section([section.slug])}>
                  {section.name}
                </a>
                {section.children.length > 0 && (
                  <ul className={css.children}>
                    {section.children.map((child) => (
                      <li key={child.id}>
                        <a className={css.child} href={addresses.section([section.slug, child.slug])}>
                          {child.name}
                        </a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </details>
  )
}
