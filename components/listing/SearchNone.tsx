import { useTranslations } from 'next-intl'
import { addresses } from '#newsroom/addresses.ts'
import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { SearchResults } from '#newsroom/search/load.ts'
import list from './ListingPage.module.css'
import { Row } from './Row.tsx'
import { Asked, isQuoted } from './SearchAsked.tsx'
import css from './SearchPage.module.css'
import { activeFilters, filtersOf } from './search-choices.ts'

/** Nothing found is no dead end: another spelling, advice, and what is new. */
export function SearchNone({ results, format }: { results: SearchResults; format: PageFormat }) {
  const { query, also, latest } = results
  const isAsked = query !== '' || activeFilters(results.filters).length > 0
  return (
    <>
      {isAsked && <Nothing results={results} isHelped={also.length > 0} />}
      {latest.length > 0 && <Latest cards={latest} format={format} />}
    </>
  )
}

function Nothing({ results, isHelped }: { results: SearchResults; isHelped: boolean }) {
  const { query, order, didYouMean } = results
  const t = useTranslations('Search')
  const filters = filtersOf(results.filters)
  const isNarrowed = activeFilters(results.filters).length > 0
  const none = query === '' ? 'noneBrowsing' : isNarrowed ? 'noneNarrowed' : 'none'
  const everywhere = addresses.searchResults(query, { order })
  return (
    <div className={css.none}>
      <p className={css.nothing}>{t.rich(none, { query: () => <Asked query={query} /> })}</p>
      {didYouMean !== null && (
        <p className={css.meant}>
          {t.rich('didYouMean', {
            link: () => (
              <a href={addresses.searchResults(didYouMean, { filters, order })} rel="nofollow">
                <bdi>{didYouMean}</bdi>
              </a>
            ),
          })}
        </p>
      )}
      {query !== '' && (
        <ul className={css.advice}>
          {isNarrowed && (
            <li>
              {t.rich('advice.everywhere', {
                link: (words) => (
                  <a href={everywhere} rel="nofollow">
                    {words}
                  </a>
                ),
              })}
            </li>
          )}
          {isQuoted(query) && <li>{t('advice.quotes')}</li>}
          {query.includes(' ') && !isHelped && <li>{t('advice.fewer')}</li>}
          <li>{t('advice.other')}</li>
        </ul>
      )}
      {!isHelped && <p className={css.on}>{t('noneText')}</p>}
    </div>
  )
}

function Latest({ cards, format }: { cards: Card[]; format: PageFormat }) {
  const t = useTranslations('Search')
  return (
    <section className={css.part} aria-labelledby="latest">
      <h2 id="latest">{t('latest')}</h2>
      <div className={list.rows}>
        {cards.map((card) => (
          <Row key={card.id} card={card} place="mixed" showsWriters={true} format={format} />
        ))}
      </div>
    </section>
  )
}
