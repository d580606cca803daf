import { useTranslations } from 'next-intl'
import { writeDigits } from '#arabic/digits.ts'
import type { Snippet } from '#arabic/highlight.ts'
import { addresses } from '#newsroom/addresses.ts'
import type { Card } from '#newsroom/articles/views.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { SearchHit, SearchResults } from '#newsroom/search/load.ts'
import { Kicker } from '../front/Kicker.tsx'
import { Writers } from '../front/Writers.tsx'
import { classNames } from '../ui/class-names.ts'
import layout from '../ui/layout.module.css'
import { Marked } from '../ui/Marked.tsx'
import { Moment } from '../ui/Moment.tsx'
import { SearchForm } from '../ui/SearchForm.tsx'
import type from '../ui/type.module.css'
import head from './Head.module.css'
import list from './ListingPage.module.css'
import { Paging } from './Paging.tsx'
import { Row } from './Row.tsx'
import css from './SearchPage.module.css'

/** What the paper has on some words: the form, the stories that have all of them, and those that have some. */
export function SearchPage({ results, format }: { results: SearchResults; format: PageFormat }) {
  const { query, order, hits, also, latest, page, pageCount } = results
  const t = useTranslations('Search')
  return (
    <div className={classNames(layout.wrap, list.page)}>
      <header className={head.head}>
        <h1>{query === '' ? t('title') : t.rich('heading', { query: () => <bdi>{query}</bdi> })}</h1>
        <SearchForm place="page" query={query} />
        {query === '' ? <p className={head.description}>{t('hint')}</p> : <Summary results={results} format={format} />}
      </header>
      {hits.length > 0 && <Hits hits={hits} level={2} format={format} />}
      <Paging
        page={page}
        pageCount={pageCount}
        pageHref={(number) => addresses.searchResults(query, order, number)}
        format={format}
      />
      {also.length > 0 && (
        <section className={css.part} aria-labelledby="also">
          <h2 id="also">{t('also')}</h2>
          <Hits hits={also} level={3} format={format} />
        </section>
      )}
      {latest.length > 0 && <Latest query={query} cards={latest} format={format} />}
    </div>
  )
}

/** How many stories there are, and the two orders to read them in. */
function Summary({ results, format }: { results: SearchResults; format: PageFormat }) {
  const { query, order, total, isMore, hits, also } = results
  const t = useTranslations('Search')
  if (hits.length + also.length === 0) return null
  const number = writeDigits(String(total), format.digits)
  return (
    <div className={head.line}>
      <p className={head.total}>{isMore ? t('more', { number }) : t('count', { count: total, number })}</p>
      {total > 1 && (
        <nav className={css.orders} aria-label={t('order')}>
          {(['newest', 'relevance'] as const).map((one) => (
            <a
              key={one}
              href={addresses.searchResults(query, one)}
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

function Hits({ hits, level, format }: { hits: SearchHit[]; level: 2 | 3; format: PageFormat }) {
  return (
    <div className={list.rows}>
      {hits.map((hit) => (
        <Hit key={hit.card.id} hit={hit} level={level} format={format} />
      ))}
    </div>
  )
}

function Hit({ hit, level, format }: { hit: SearchHit; level: 2 | 3; format: PageFormat }) {
  const { card, headline, snippet } = hit
  const Heading = `h${level}` as const
  return (
    <article className={css.hit}>
      <p className={css.when}>
        <a href={card.section.href}>{card.section.name}</a>
        {/* Last in its line: what the browser writes here is wider than the hour it replaces. */}
        <Moment instant={card.publishedAt} format={format} style="ago" />
      </p>
      <div className={css.words}>
        <Kicker card={card} place="section" />
        <Heading className={css.headline}>
          <a href={card.href}>
            <Marked segments={headline} />
          </a>
        </Heading>
        <Excerpt snippet={snippet} standfirst={card.standfirst} />
        <Writers writers={card.writers} />
      </div>
    </article>
  )
}

const ELLIPSIS = '\u2026'

function Excerpt({ snippet, standfirst }: { snippet: Snippet | null; standfirst: string | null }) {
  if (!snippet) return standfirst && <p className={type.summary}>{standfirst}</p>
  return (
    <p className={type.summary}>
      {snippet.isCutBefore && `${ELLIPSIS} `}
      <Marked segments={snippet.segments} />
      {snippet.isCutAfter && ` ${ELLIPSIS}`}
    </p>
  )
}

/** Nothing found is no dead end. */
function Latest({ query, cards, format }: { query: string; cards: Card[]; format: PageFormat }) {
  const t = useTranslations('Search')
  return (
    <>
      {query !== '' && (
        <div className={list.empty}>
          <p className={css.none}>{t.rich('none', { query: () => <bdi>{query}</bdi> })}</p>
          <p>{t('noneText')}</p>
        </div>
      )}
      <section className={css.part} aria-labelledby="latest">
        <h2 id="latest">{t('latest')}</h2>
        <div className={list.rows}>
          {cards.map((card) => (
            <Row key={card.id} card={card} place="mixed" showsWriters={true} format={format} />
          ))}
        </div>
      </section>
    </>
  )
}
