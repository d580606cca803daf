import { useTranslations } from 'next-intl'
import { writeDigits } from '#arabic/digits.ts'
import { addresses } from '#newsroom/addresses.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { SearchFilters as Filters } from '#newsroom/search/filters.ts'
import type { SearchResults } from '#newsroom/search/load.ts'
import { SEARCH_FORM } from '../ui/SearchForm.tsx'
import type from '../ui/type.module.css'
import css from './SearchFilters.module.css'
import {
  activeFilters,
  type Choice,
  filtersOf,
  formatChoices,
  type Narrowing,
  namedChoices,
  spanChoices,
  without,
} from './search-choices.ts'

/** The ways to narrow a search: folded away on a phone, beside the results where there is room. */
export function SearchFilters({ results, format }: { results: SearchResults; format: PageFormat }) {
  const t = useTranslations('Search')
  const filters = filtersOf(results.filters)
  const active = activeFilters(results.filters).length
  const groups = (['section', 'person', 'tag'] as const).map((by) => ({ by, choices: namedChoices(results, by) }))
  const formats = formatChoices(results).map((choice) => ({ ...choice, value: t(`formats.${choice.value}`) }))
  const draw = (by: Narrowing, choices: Choice<string>[]) => (
    <Group key={by} by={by} choices={choices} results={results} format={format} />
  )
  const [sections, ...names] = groups
  return (
    <details className={css.filters}>
      <summary className={css.opener}>
        {t('filters')}
        {active > 0 && <span className={css.active}>{writeDigits(String(active), format.digits)}</span>}
      </summary>
      <nav className={css.groups} aria-labelledby="narrow">
        <h2 id="narrow" className={css.title}>
          {t('filters')}
        </h2>
        <a className={css.skip} href="#results">
          {t('toResults')}
        </a>
        <section className={css.group} aria-labelledby="by-dates">
          <h3 id="by-dates">{t('dates')}</h3>
          <Choices
            by="dates"
            choices={spanChoices(filters, format.now).map((one) => ({ ...one, value: t(`spans.${one.value}`) }))}
            results={results}
            format={format}
          />
          <Dates filters={filters} />
        </section>
        {sections && draw(sections.by, sections.choices)}
        {draw('format', formats)}
        {names.map(({ by, choices }) => draw(by, choices))}
      </nav>
    </details>
  )
}

interface GroupProps {
  by: Narrowing
  choices: Choice<string>[]
  results: SearchResults
  format: PageFormat
}

/** A single name that all results have is no choice. */
function Group(props: GroupProps) {
  const { by, choices } = props
  const t = useTranslations('Search')
  if (choices.length < 2 && !choices.some((choice) => choice.isCurrent)) return null
  return (
    <section className={css.group} aria-labelledby={`by-${by}`}>
      <h3 id={`by-${by}`}>{t(by)}</h3>
      <Choices {...props} />
    </section>
  )
}

function Choices({ by, choices, results, format }: GroupProps) {
  const { query, order, filters: resolved } = results
  const t = useTranslations('Search')
  const filters = filtersOf(resolved)
  const href = (some: Filters) => addresses.searchResults(query, { filters: some, order })
  const isOn = by === 'dates' ? filters.from || filters.to : filters[by]
  return (
    <ul className={css.choices}>
      {isOn && (
        <li>
          <a href={href(without(filters, by))} rel="nofollow">
            {t(`all.${by}`)}
          </a>
        </li>
      )}
      {choices.map((choice) => (
        <li key={choice.value}>
          {choice.isCurrent ? (
            <span className={css.current} aria-current="true">
              <bdi>{choice.value}</bdi>
            </span>
          ) : (
            <a href={href(choice.filters)} rel="nofollow">
              <bdi>{choice.value}</bdi>
            </a>
          )}
          {choice.count !== undefined && choice.count > 0 && (
            <Count count={choice.count} isMore={results.isMore} format={format} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Of very many stories only the first are counted: then there are so many at least. */
function Count({ count, isMore, format }: { count: number; isMore: boolean; format: PageFormat }) {
  const t = useTranslations('Search')
  const number = writeDigits(String(count), format.digits)
  return (
    <>
      <bdi className={css.count} dir="ltr" aria-hidden="true">
        {isMore ? t('atLeast', { number }) : number}
      </bdi>
      <span className={type.unseen}>{isMore ? t('more', { number }) : t('choice', { count, number })}</span>
    </>
  )
}

/** Two days of the reader's own; the fields belong to the form at the head of the page. */
function Dates({ filters }: { filters: Filters }) {
  const t = useTranslations('Search')
  return (
    <div className={css.dates}>
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className={css.date}>
          <span>{t(name)}</span>
          <input type="date" name={name} form={SEARCH_FORM} defaultValue={filters[name]} min="1800-01-01" />
        </label>
      ))}
      <button type="submit" form={SEARCH_FORM}>
        {t('apply')}
      </button>
    </div>
  )
}
