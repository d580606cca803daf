import { startOfCairoDay, startOfNextCairoDay } from '#arabic/dates.ts'
import { type DayText, parseDay } from '#arabic/day-text.ts'
import type { Db, StoryFilters } from '#db/engine.ts'
import { findPersonBySlug } from '#db/queries/people.ts'
import { findTagBySlug } from '#db/queries/tags.ts'
import type { Format } from '../articles/article.ts'
import type { SectionTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'
import { parseFormat, type SearchFilters } from './filters.ts'

/** A filter by what it is called today, whatever slug it was asked by. */
export interface NamedFilter {
  slug: string
  name: string
}

/** What a search was narrowed to, to be shown. */
export interface ResolvedFilters {
  section: NamedFilter | null
  person: NamedFilter | null
  tag: NamedFilter | null
  format: Format | null
  from: DayText | null
  to: DayText | null
}

export interface Resolved {
  shown: ResolvedFilters
  conditions: StoryFilters
  /** Of the names that are shown. */
  tags: string[]
}

/** Finds what filters name. Undefined when one names nothing: an address like that leads nowhere. */
export async function resolveFilters(db: Db, tree: SectionTree, filters: SearchFilters): Promise<Resolved | undefined> {
  // No slug has a control character, and not every database can be asked for one.
  if (Object.values(filters).some((value) => typeof value === 'string' && /\p{Cc}/u.test(value))) return undefined
  const section = filters.section === undefined ? null : tree.bySlug.get(filters.section)
  const person = filters.person === undefined ? null : await findPersonBySlug(db, filters.person)
  const tag = filters.tag === undefined ? null : await findTagBySlug(db, filters.tag)
  const format = filters.format === undefined ? null : parseFormat(filters.format)
  const from = filters.from === undefined ? null : parseDay(filters.from)
  const to = filters.to === undefined ? null : parseDay(filters.to)
  if (!isFound(section) || !isFound(person) || !isFound(tag) || !isFound(format) || !isFound(from) || !isFound(to)) {
    return undefined
  }
  return {
    shown: {
      section: nameOf(section),
      person: nameOf(person),
      tag: nameOf(tag),
      format,
      from: filters.from ?? null,
      to: filters.to ?? null,
    },
    conditions: {
      sectionId: section?.id,
      personId: person?.id,
      tagId: tag?.id,
      format: format ?? undefined,
      start: from ? new Date(startOfCairoDay(from)) : undefined,
      end: to ? new Date(startOfNextCairoDay(startOfCairoDay(to))) : undefined,
    },
    tags: [
      ...(section ? [tags.section(section.id)] : []),
      ...(person ? [tags.person(person.id)] : []),
      ...(tag ? [tags.topic(tag.id)] : []),
    ],
  }
}

function isFound<T>(found: T | undefined): found is T {
  return found !== undefined
}

function nameOf(row: { slug: string; name: string } | null): NamedFilter | null {
  return row && { slug: row.slug, name: row.name }
}
