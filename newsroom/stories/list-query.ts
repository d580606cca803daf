import { cairoDay, isCairoDay, startOfCairoDay, startOfNextCairoDay } from '#arabic/dates.ts'
import { LONGEST_SEARCH } from '#arabic/search-query.ts'
import { STATES, type State } from '../articles/article.ts'

/** The lists of the desk. What each holds is in `loadStories`. */
export const VIEWS = ['mine', 'desk', 'waiting', 'scheduled', 'today', 'all'] as const
export type View = (typeof VIEWS)[number]

/** A list as its address says it. Days are Cairo days, `2026-11-22`, both included. */
export interface StoryQuery {
  view: View
  states: State[]
  sectionId: number | null
  personId: number | null
  tagId: number | null
  from: string | null
  to: string | null
  /** Words of the headline, or the number of a story. */
  text: string
  /** The last story of the page before: its time in ms UTC, and its id. */
  after: Cursor | null
}

export interface Cursor {
  time: number
  id: number
}

type Params = Record<string, string | string[] | undefined>

/** Reads a list's address. Total: what makes no sense is left out. */
export function parseStoryQuery(params: Params): StoryQuery {
  const one = (name: string) => [params[name]].flat()[0]?.trim() ?? ''
  const states = one('state').split(',')
  return {
    view: VIEWS.find((view) => view === one('view')) ?? 'mine',
    states: STATES.filter((state) => states.includes(state)),
    sectionId: parseId(one('section')),
    personId: parseId(one('person')),
    tagId: parseId(one('tag')),
    from: parseDay(one('from')),
    to: parseDay(one('to')),
    text: Array.from(one('q')).slice(0, LONGEST_SEARCH).join(''),
    after: parseCursor(one('after')),
  }
}

/** The same list as an address, without the place in it: what is kept under a name, and what is shared. */
export function formatStoryQuery(query: Omit<StoryQuery, 'after'>): string {
  const entries: [string, string | number | null][] = [
    ['view', query.view],
    ['state', query.states.join(',')],
    ['section', query.sectionId],
    ['person', query.personId],
    ['tag', query.tagId],
    ['from', query.from],
    ['to', query.to],
    ['q', query.text],
  ]
  const params = new URLSearchParams()
  for (const [name, value] of entries) if (value !== null && value !== '') params.set(name, String(value))
  return params.toString().replaceAll('%2C', ',')
}

/** A place in a list, as its address says it. */
export function formatCursor({ time, id }: Cursor): string {
  return `${time}.${id}`
}

/** The instants (ms UTC) a list of Cairo days reaches over: `end` is not included. */
export function periodOf({ from, to }: Pick<StoryQuery, 'from' | 'to'>): { start: number | null; end: number | null } {
  return { start: from ? startOf(from) : null, end: to ? startOfNextCairoDay(startOf(to)) : null }
}

/** The Cairo day of an instant. */
export function dayOf(instant: number): { start: number; end: number } {
  return { start: startOfCairoDay(cairoDay(instant)), end: startOfNextCairoDay(instant) }
}

function startOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return startOfCairoDay({ year, month, day: date })
}

function parseId(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

function parseDay(text: string): string | null {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return /^\d{4}-\d\d-\d\d$/.test(text) && isCairoDay({ year, month, day }) ? text : null
}

function parseCursor(text: string): Cursor | null {
  const match = /^(\d{1,15})\.([1-9]\d{0,14})$/.exec(text)
  return match ? { time: Number(match[1]), id: Number(match[2]) } : null
}
