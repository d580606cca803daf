import { cleanLine } from '#arabic/clean.ts'
import { foldName } from '#arabic/fold.ts'
import type { Database, Tx } from '#db/engine.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { ensureSection, listSections } from '#db/queries/sections.ts'
import { tags } from '../tags.ts'
import { sectionSlug } from './section-names.ts'

/** Where a story goes whose section nobody knows; it is a draft then, and an editor moves it. */
export const UNKNOWN_SECTION = 'أخبار'

/** Finds a paper's section by the name a page printed, or makes it. Two spellings of a name are one section. */
export interface SectionFinder {
  /** `slug` is the one a new section gets. A name that `isUncertain` makes none: the story goes to the news. */
  find(tx: Tx, section: { name: string; slug?: string; isUncertain?: boolean }, now: number): Promise<number>
}

/**
 * A finder over the sections as they are now. A paper that has sections keeps its navigation: what an import adds is
 * not in it until an editor wants it there.
 */
export async function findSectionsOf(database: Database): Promise<SectionFinder> {
  let idOfKey = await listByKey(database)
  const isInNavigation = idOfKey.size === 0

  const find: SectionFinder['find'] = async (tx, { name, slug, isUncertain }, now) => {
    const key = foldName(name)
    // Only what is committed is remembered: a section made in a transaction that fails was never made.
    if (!idOfKey.has(key)) idOfKey = await listByKey(database)
    const known = idOfKey.get(key)
    if (known !== undefined) return known
    if (isUncertain) return find(tx, { name: UNKNOWN_SECTION }, now)
    const wanted = slug ?? addressOf(name)
    const isNew = !(await listSections(tx)).some((section) => section.slug === wanted)
    const id = await ensureSection(tx, { slug: wanted, name: cleanLine(name), isInNavigation })
    if (isNew) await recordInvalidations(tx, [tags.publication, tags.missing], new Date(now))
    return id
  }
  return { find }
}

async function listByKey(database: Database): Promise<Map<string, number>> {
  const sections = await listSections(database.read)
  return new Map(sections.map((section) => [foldName(section.name), section.id]))
}

/** A Latin name may be the address of something else of the site's, «search» or «about»; an Arabic one cannot. */
function addressOf(name: string): string {
  const slug = sectionSlug(name) || 'section'
  return /^[a-z0-9-]+$/.test(slug) && /^[\x20-\x7e]+$/.test(name) ? `section-${slug}` : slug
}
