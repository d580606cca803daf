import { useTranslations } from 'next-intl'
import { LONGEST_SEARCH } from '#arabic/search-query.ts'
import { addresses } from '#newsroom/addresses.ts'
import css from './SearchForm.module.css'

/** Asks the paper. A plain form: it works without scripts, and the server answers it with the address of the results. */
export function SearchForm({ place, query }: { place: 'menu' | 'footer' | 'page'; query?: string }) {
  const t = useTranslations('Search')
  return (
    <search aria-label={t(`places.${place}`)}>
      <form className={css.form} action={addresses.search}>
        <label className={css.field}>
          <span className={css.label}>{t('label')}</span>
          <input
            className={css.input}
            type="search"
            name="q"
            dir="auto"
            maxLength={LONGEST_SEARCH}
            autoComplete="off"
            enterKeyHint="search"
            defaultValue={query}
            required
          />
        </label>
        <button className={css.button} type="submit">
          {t('button')}
        </button>
      </form>
    </search>
  )
}
