import { useTranslations } from 'next-intl'
import css from './ThemeSwitch.module.css'

/** Light or dark. The page's module un-hides it: without scripts there is nothing it could do. */
export function ThemeSwitch() {
  const t = useTranslations('Masthead')
  return (
    <button type="button" className={css.button} data-theme-switch="" hidden aria-label={t('theme')}>
      <svg className={css.icon} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" />
        <path d="M10 2a8 8 0 0 1 0 16z" />
      </svg>
    </button>
  )
}
