import { useTranslations } from 'next-intl'
import { addresses } from '#newsroom/addresses.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { SearchResults } from '#newsroom/search/load.ts'
import type from '../ui/type.module.css'
import css from './SearchActive.module.css'
import { activeFilters, filterName, filtersOf, without } from './search-choices.ts'

/** What a search is narrowed to, each to be taken away. */
export function SearchActive({ results, format }: { results: SearchResults; format: PageFormat }) {
  const { query, order } = results
  const t = useTranslations('Search')
  const filters = filtersOf(results.filters)
  const active = activeFilters(results.filters)
  return (
    <ul className={css.active} aria-label={t('active')}>
      {active.map((filter) => {
        const name = filterName(filter, t, format)
        return (
          <li key={filter.by}>
            <a
              className={css.filter}
              href={addresses.searchResults(query, { filters: without(filters, filter.by), order })}
              rel="nofollow"
            >
              <span className={type.unseen}>{t('remove', { filter: t(filter.by) })} </span>
              <bdi>{name}</bdi>
              <svg className={css.cross} viewBox="0 0 12 12" aria-hidden="true">
                <path d="M1.5 1.5l9 9M10.5 1.5l-9 9" />
              </svg>
            </a>
          </li>
        )
      })}
      {(active.length > 1 || query !== '') && (
        <li>
          <a className={css.clear} href={addresses.searchResults(query, { order })} rel="nofollow">
            {t('clear')}
          </a>
        </li>
      )}
    </ul>
  )
}
