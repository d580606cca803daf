import type { DayText } from '#arabic/day-text.ts'
import { FORMATS, type Format } from '../articles/article.ts'

export type SearchOrder = 'newest' | 'relevance'

/** What a search is narrowed to. What is left out does not matter. */
export interface SearchFilters {
  /** Slug; a section holds what is in its sub-sections. */
  section?: string
  /** Slug of who has a credit in the story. */
  person?: string
  /** Slug. */
  tag?: string
  format?: Format
  /** The first and the last day of publication, both included. */
  from?: DayText
  to?: DayText
}

/** The filters in the order in which they stand in addresses. */
export const FILTER_NAMES = ['section', 'format', 'person', 'tag', 'from', 'to'] as const
export type FilterName = (typeof FILTER_NAMES)[number]

export function hasFilters(filters: SearchFilters): boolean {
  return FILTER_NAMES.some((name) => filters[name] !== undefined)
}

export function parseFormat(text: string): Format | undefined {
  return FORMATS.find((format) => format === text)
}
