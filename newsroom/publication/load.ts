import { cairoDay, startOfNextCairoDay } from '#arabic/dates.ts'
import type { Db } from '#db/engine.ts'
import { findPublication, listTermsAt, type PublicationRow, type TermRow } from '#db/queries/publication.ts'
import { listSections } from '#db/queries/sections.ts'
import type { Edition, MastheadOffice } from '../edition.ts'
import { NotFoundError } from '../errors.ts'
import type { Loaded } from '../loaded.ts'
import { makeTree, navigationOf } from '../sections/tree.ts'
import { tags } from '../tags.ts'
import { settingsSchema } from './settings.ts'

const DAY_MS = 86_400_000
/** Offices the footer names, besides those in the header; the rest stand on the masthead's own page. */
const FOOTER_OFFICES = 6

/**
 * The frame of today's pages. It ends with the Cairo day, because the date line does.
 * @throws NotFoundError 'publication' in a database that was never set up.
 */
export async function loadEdition(db: Db, now: number, origin: string): Promise<Loaded<Edition>> {
  const publication = await findPublication(db)
  if (!publication) throw new NotFoundError('publication')
  const terms = await listTermsAt(db, new Date(now))
  const view: Edition = {
    name: publication.name,
    legalName: publication.legalName,
    tagline: publication.tagline,
    foundedYear: publication.foundedYear,
    origin,
    settings: settingsSchema.parse(publication.settings),
    now,
    ...numberOfIssue(publication, now),
    masthead: toOffices(terms).filter((office, place) => office.isInHeader || place < FOOTER_OFFICES),
    sections: navigationOf(makeTree(await listSections(db))),
  }
  return { view, tags: [tags.publication, tags.until(startOfNextCairoDay(now))] }
}

/** One issue a day, counted from a day whose number is known; the volume is the paper's year, 1 in the first. */
export function numberOfIssue(publication: PublicationRow, now: number): { volume: number; issue: number } {
  const days = numberOfDay(now) - numberOfDay(publication.issueDay.getTime())
  return {
    volume: Math.max(1, cairoDay(now).year - publication.foundedYear + 1),
    issue: Math.max(1, publication.issueNumber + days),
  }
}

/** Cairo's calendar days, counted one by one: the issue changes with the date line. */
function numberOfDay(instant: number): number {
  const { year, month, day } = cairoDay(instant)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

function toOffices(terms: TermRow[]): MastheadOffice[] {
  const offices = new Map<string, MastheadOffice>()
  for (const term of terms) {
    const office = offices.get(term.office) ?? { name: term.office, isInHeader: term.isInHeader, holders: [] }
    office.holders.push({ name: term.person, slug: term.personSlug })
    offices.set(term.office, office)
  }
  return [...offices.values()]
}
