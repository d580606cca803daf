import type { StoryQuery } from '#newsroom/stories/list-query.ts'

/** What a list may be narrowed to, by the names of its address. */
const FILTERS = ['state', 'section', 'person', 'tag', 'from', 'to', 'q'] as const
type FilterName = (typeof FILTERS)[number]

/** The filters of a list as its address says them; '' for those that are not set. */
function filtersOf(query: StoryQuery): Record<FilterName, string> {
  return {
    state: query.states.join(','),
    section: String(query.sectionId ?? ''),
    person: String(query.personId ?? ''),
    tag: String(query.tagId ?? ''),
    from: query.from ?? '',
    to: query.to ?? '',
    q: query.text,
  }
}

/** The address of a list with other filters, from its beginning. */
export function listHref(query: StoryQuery, change: Partial<Record<FilterName, string>>): string {
  const params = new URLSearchParams({ view: query.view })
  const filters = { ...filtersOf(query), ...change }
  for (const name of FILTERS) if (filters[name]) params.set(name, filters[name])
  return `/desk/stories?${params.toString().replaceAll('%2C', ',')}`
}
