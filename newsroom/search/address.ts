import { parseDay } from '#arabic/day-text.ts'
import { parseSearch } from '#arabic/search-query.ts'
import { decodeSegment, makeSlug } from '#arabic/slug.ts'
import { addresses, NO_WORDS, parsePageNumber } from '../addresses.ts'
import {
  FILTER_NAMES,
  type FilterName,
  hasFilters,
  parseFormat,
  type SearchFilters,
  type SearchOrder,
} from './filters.ts'

/** A search as its address says it. */
export interface SearchAddress {
  /** As it was typed; '' when no words are asked for. */
  text: string
  filters: SearchFilters
  order: SearchOrder
  page: number
}

/**
 * Reads the segments after `/search`, encoded or not. There is one order for them, that of `addresses.searchResults`;
 * undefined for any other, for a filter that cannot be one, and for days in the wrong order.
 */
export function readSearchAddress(segments: string[]): SearchAddress | undefined {
  const decoded = segments.map(decodeSegment)
  if (decoded.includes(undefined)) return undefined
  const [typed = '', ...rest] = decoded.filter((one) => one !== undefined)
  const asked: SearchAddress = { text: typed === NO_WORDS ? '' : typed, filters: {}, order: 'newest', page: 1 }
  for (const name of FILTER_NAMES) {
    if (rest[0] !== name || rest[1] === undefined) continue
    if (!setFilter(asked.filters, name, rest[1])) return undefined
    rest.splice(0, 2)
  }
  if (rest[0] === 'relevance' && asked.text !== '') {
    asked.order = 'relevance'
    rest.shift()
  }
  if (rest[0] === 'page' && rest.length === 2) {
    const page = parsePageNumber(rest[1] ?? '')
    if (page === undefined) return undefined
    asked.page = page
    rest.length = 0
  }
  const { from, to } = asked.filters
  return rest.length > 0 || (from && to && from > to) ? undefined : asked
}

/** Sets a filter as an address says it. False, and nothing is set, when it cannot be one. */
function setFilter(filters: SearchFilters, name: FilterName, value: string): boolean {
  switch (name) {
    case 'section':
    case 'person':
    case 'tag':
      filters[name] = value
      return value !== ''
    case 'format':
      filters.format = parseFormat(value)
      return filters.format !== undefined
    case 'from':
    case 'to':
      filters[name] = value
      return parseDay(value) !== undefined
  }
}

/**
 * Where a search form's request leads: the address of its results. Fields are `q`, `order` and the names of the filters;
 * what cannot be a filter is left out, and days in the wrong order change places.
 */
export function searchAddressOf(form: URLSearchParams): string {
  const { text, terms } = parseSearch(form.get('q') ?? '')
  const filters: SearchFilters = {}
  for (const name of FILTER_NAMES) {
    const typed = (form.get(name) ?? '').trim()
    const value = name === 'section' || name === 'person' || name === 'tag' ? makeSlug(typed) : typed
    if (value !== '' && !setFilter(filters, name, value)) delete filters[name]
  }
  if (filters.from && filters.to && filters.from > filters.to) {
    ;[filters.from, filters.to] = [filters.to, filters.from]
  }
  const words = terms.length > 0 ? text : ''
  return words === '' && !hasFilters(filters)
    ? addresses.search
    : addresses.searchResults(words, { filters, order: form.get('order') === 'relevance' ? 'relevance' : 'newest' })
}
