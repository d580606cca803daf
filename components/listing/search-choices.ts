import type { useTranslations } from 'next-intl'
import { type DayText, firstDayOf, formatDayText, SPANS, type Span } from '#arabic/day-text.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import type { SearchFilters } from '#newsroom/search/filters.ts'
import type { ResolvedFilters, SearchResults } from '#newsroom/search/load.ts'

/** Says the words of `Search`, on a page or in its head. */
export type SearchWords = ReturnType<typeof useTranslations<'Search'>>

/** What a reader narrows a search by; the two days are one. */
export type Narrowing = 'dates' | 'section' | 'format' | 'person' | 'tag'

/** A filter that is on, to be named and taken away. */
export type ActiveFilter =
  | { by: 'section' | 'person' | 'tag'; name: string }
  | { by: 'format'; format: NonNullable<ResolvedFilters['format']> }
  | { by: 'dates'; from: DayText | null; to: DayText | null }

/** One of the ways to narrow a search further. */
export interface Choice<T> {
  value: T
  filters: SearchFilters
  isCurrent: boolean
  count?: number
}

/** The filters of a search as its address says them today. */
export function filtersOf(resolved: ResolvedFilters): SearchFilters {
  const { section, person, tag, format, from, to } = resolved
  return {
    ...(section && { section: section.slug }),
    ...(format && { format }),
    ...(person && { person: person.slug }),
    ...(tag && { tag: tag.slug }),
    ...(from && { from }),
    ...(to && { to }),
  }
}

/** In the order of the page. */
export function activeFilters({ section, person, tag, format, from, to }: ResolvedFilters): ActiveFilter[] {
  return [
    ...(from || to ? [{ by: 'dates' as const, from, to }] : []),
    ...(section ? [{ by: 'section' as const, name: section.name }] : []),
    ...(format ? [{ by: 'format' as const, format }] : []),
    ...(person ? [{ by: 'person' as const, name: person.name }] : []),
    ...(tag ? [{ by: 'tag' as const, name: tag.name }] : []),
  ]
}

export function without(filters: SearchFilters, by: Narrowing): SearchFilters {
  const { [by === 'dates' ? 'from' : by]: _, ...rest } = filters
  if (by !== 'dates') return rest
  const { to: __, ...others } = rest
  return others
}

/** The spans of time that end today. `now` is in ms UTC. */
export function spanChoices(filters: SearchFilters, now: number): Choice<Span>[] {
  return SPANS.map((span) => {
    const from = firstDayOf(span, now)
    return {
      value: span,
      filters: { ...without(filters, 'dates'), from },
      isCurrent: filters.from === from && filters.to === undefined,
    }
  })
}

/** What was found of each name, the one that was chosen first of all. */
export function namedChoices(
  { filters: resolved, counts }: Pick<SearchResults, 'filters' | 'counts'>,
  by: 'section' | 'person' | 'tag',
): Choice<string>[] {
  const filters = filtersOf(resolved)
  const chosen = resolved[by]
  const counted = { section: counts.sections, person: counts.people, tag: counts.tags }[by]
  const first = chosen && !counted.some((one) => one.slug === chosen.slug) ? [{ ...chosen, count: 0 }] : []
  return [...first, ...counted].map(({ slug, name, count }) => ({
    value: name,
    filters: { ...filters, [by]: slug },
    isCurrent: slug === chosen?.slug,
    count,
  }))
}

export function formatChoices({
  filters: resolved,
  counts,
}: Pick<SearchResults, 'filters' | 'counts'>): Choice<NonNullable<ResolvedFilters['format']>>[] {
  const filters = filtersOf(resolved)
  return counts.formats.map(({ format, count }) => ({
    value: format,
    filters: { ...filters, format },
    isCurrent: format === resolved.format,
    count,
  }))
}

/** What a filter is called. */
export function filterName(filter: ActiveFilter, t: SearchWords, format: PageFormat): string {
  switch (filter.by) {
    case 'dates':
      return datesName(filter, t, format)
    case 'format':
      return t(`formats.${filter.format}`)
    case 'section':
    case 'person':
    case 'tag':
      return filter.name
  }
}

function datesName(
  { from, to }: { from: DayText | null; to: DayText | null },
  t: SearchWords,
  { digits, now }: PageFormat,
): string {
  const span = to === null ? SPANS.find((one) => firstDayOf(one, now) === from) : undefined
  if (span) return t(`spans.${span}`)
  const days = { from: formatDayText(from ?? '', { digits }), to: formatDayText(to ?? '', { digits }) }
  if (from === to) return days.from
  if (to === null) return t('since', days)
  return from === null ? t('until', days) : t('between', days)
}
