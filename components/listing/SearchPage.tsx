import { useTranslations } from 'next-intl'
import { writeDigits } from '#arabic/digits.ts'
import { addresses } from '#newsroom/addresses.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { SearchResults } from '#newsroom/search/load.ts'
import { classNames } from '../ui/class-names.ts'
import layout from '../ui/layout.module.css'
import { SearchForm } from '../ui/SearchForm.tsx'
import type from '../ui/type.module.css'
import head from './Head.module.css'
import list from './ListingPage.module.css'
import { Paging } from './Paging.tsx'
import { SearchActive } from './SearchActive.tsx'
import { Asked } from './SearchAsked.tsx'
import { SearchFilters } from './SearchFilters.tsx'
import { SearchHits } from './SearchHits.tsx'
import { SearchNone } from './SearchNone.tsx'
import css from './SearchPage.module.css'
import { activeFilters, filtersOf } from './search-choices.ts'

/** What the paper has on some words: the form, the stories that have all of them, and those that have some. */
export function SearchPage({ results, format }: { results: SearchResults; format: PageFormat }) {
  const { query, order, hits, also } = results
  const t = useTranslations('Search')
  const filters = filtersOf(results.filters)
  const isNarrowed = activeFilters(results.filters).length > 0
  const isBlank = query === '' && !isNarrowed
  const { from: _, to: __, ...kept } = { ...filters, ...(order === 'relevance' && { order }) }
  return (
    <div className={classNames(layout.wrap, list.page)}>
      <header className={head.head}>
        <h1>
          {query !== '' && t.rich('heading', { query: () => <Asked query={query} /> })}
          {query === '' && t(isNarrowed ? 'headingBrowsing' : 'title')}
        </h1>
        <SearchForm place="page" query={query} kept={kept} />
        {isNarrowed && <SearchActive results={results} format={format} />}
        {isBlank && <Hint />}
      </header>
      <div className={classNames(css.body, !isBlank && css.split)}>
        {!isBlank && (hits.length + also.length > 0 || isNarrowed) && (
          <div className={classNames(layout.ruled, css.beside)}>
            <SearchFilters results={results} format={format} />
          </div>
        )}
        <div className={css.found} id="results" tabIndex={-1}>
          {hits.length === 0 && <SearchNone results={results} format={format} />}
          {hits.length > 0 && <Found results={results} format={format} />}
          {also.length > 0 && (
            <section className={css.part} aria-labelledby="also">
              <h2 id="also">{t('also')}</h2>
              <SearchHits hits={also} format={format} />
            </section>
          )}
        </div>
      </div>
    </div>
  )
}

function Hint() {
  const t = useTranslations('Search')
  return (
    <p className={head.description}>
      {t('hint')} {t.rich('hintArchive', { link: (words) => <a href={addresses.archive}>{words}</a> })}
    </p>
  )
}

function Found({ results, format }: { results: SearchResults; format: PageFormat }) {
  const { query, order, hits, page, pageCount } = results
  const t = useTranslations('Search')
  const filters = filtersOf(results.filters)
  return (
    <section className={css.part} aria-labelledby="found">
      <h2 id="found" className={type.unseen}>
        {t('results')}
      </h2>
      <Summary results={results} format={format} />
      <SearchHits hits={hits} format={format} />
      <Paging
        page={page}
        pageCount={pageCount}
        pageHref={(number) => addresses.searchResults(query, { filters, order, page: number })}
        format={format}
      />
    </section>
  )
}

/** How many stories there are, and the two orders to read them in. */
function Summary({ results, format }: { results: SearchResults; format: PageFormat }) {
  const { query, order, total, isMore } = results
  const t = useTranslations('Search')
  const filters = filtersOf(results.filters)
  const number = writeDigits(String(total), format.digits)
  return (
    <div className={head.line}>
      <p className={head.total}>{isMore ? t('more', { number }) : t('count', { count: total, number })}</p>
      {total > 1 && query !== '' && (
        <nav className={css.orders} aria-label={t('order')}>
          {(['newest', 'relevance'] as const).map((one) => (
            <a
              key={one}
              href={addresses.searchResults(query, { filters, order: one })}
              aria-current={one === order ? 'page' : undefined}
              rel="nofollow"
            >
              {t(one)}
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}
