import { useTranslations } from 'next-intl'
import { LONGEST_SEARCH } from '#arabic/search-query.ts'
import { addresses } from '#newsroom/addresses.ts'
import css from './SearchForm.module.css'

/** The id of the form at the head of the search page: fields elsewhere on the page belong to it by this name. */
export const SEARCH_FORM = 'search'

/**
 * Asks the paper. A plain form: it works without scripts, and the server answers it with the address of the results.
 * `data-suggest` is where the site's own module asks while a reader types.
 */
export function SearchForm(props: {
  place: 'menu' | 'footer' | 'page'
  query?: string
  /** What else is asked again with other words: names and values of fields. */
  kept?: Record<string, string>
}) {
  const { place, query, kept = {} } = props
  const t = useTranslations('Search')
  return (
    <search aria-label={t(`places.${place}`)}>
      <form
        className={css.form}
        id={place === 'page' ? SEARCH_FORM : undefined}
        action={addresses.search}
        data-suggest={addresses.suggest}
        data-opens={place === 'footer' ? 'upward' : undefined}
      >
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
            // With filters alone one may leaf through what there is.
            required={place !== 'page'}
          />
        </label>
        <button className={css.button} type="submit">
          {t('button')}
        </button>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
    </search>
  )
}
