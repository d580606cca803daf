import type { Db } from '#db/engine.ts'
import { countFound } from '#db/queries/search.ts'
import type { Format } from '../articles/article.ts'
import { parseFormat } from '../articles/cards.ts'
import type { SectionTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'
import type { NamedFilter } from './resolve-filters.ts'

export type Counted = NamedFilter & { count: number }

/** Of the stories that were found and counted, how many each filter would leave; the most first. */
export interface SearchCounts {
  sections: Counted[]
  formats: { format: Format; count: number }[]
  /** Writers. */
  people: Counted[]
  tags: Counted[]
}

const MOST_NAMES = 8

/** Counts what was found, and the cache tags of the names in it. */
export async function loadCounts(
  db: Db,
  tree: SectionTree,
  ids: number[],
): Promise<{ counts: SearchCounts; tags: string[] }> {
  const found = await countFound(db, ids, MOST_NAMES)
  const formats = new Map<Format, number>()
  for (const row of found.formats) {
    const format = parseFormat(row.format)
    formats.set(format, (formats.get(format) ?? 0) + row.count)
  }
  return {
    counts: {
      sections: found.sections.flatMap(({ sectionId, count }) => {
        const section = tree.byId.get(sectionId)
        return section ? [{ slug: section.slug, name: section.name, count }] : []
      }),
      formats: [...formats].map(([format, count]) => ({ format, count })),
      people: found.people.map(toCounted),
      tags: found.tags.map(toCounted),
    },
    tags: [
      ...found.sections.map((row) => tags.section(row.sectionId)),
      ...found.people.map((row) => tags.person(row.id)),
      ...found.tags.map((row) => tags.topic(row.id)),
    ],
  }
}

function toCounted({ slug, name, count }: Counted): Counted {
  return { slug, name, count }
}
