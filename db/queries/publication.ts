import { and, asc, desc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

/** The paper has one row, whose key is this. */
const THE_PUBLICATION = 1

export interface PublicationRow {
  name: string
  legalName: string
  tagline: string
  foundedYear: number
  issueNumber: number
  issueDay: Date
  settings: unknown
}

/** Undefined in a database that was migrated and never set up. */
export async function findPublication(db: Db): Promise<(PublicationRow & { updatedAt: Date }) | undefined> {
  const { publication: p } = db.tables
  const [row] = await db
    .select({
      name: p.name,
      legalName: p.legalName,
      tagline: p.tagline,
      foundedYear: p.foundedYear,
      issueNumber: p.issueNumber,
      issueDay: p.issueDay,
      settings: p.settings,
      updatedAt: p.updatedAt,
    })
    .from(p)
    .where(eq(p.id, THE_PUBLICATION))
  return row
}

export async function savePublication(tx: Tx, row: PublicationRow, now: Date): Promise<void> {
  const values = { ...row, updatedAt: now }
  const { publication } = tx.tables
  await tx
    .insert(publication)
    .values({ id: THE_PUBLICATION, ...values })
    .onConflictDoUpdate({ target: publication.id, set: values })
}

/** Changes the row that is still as it was read at `seen`. False when it is not: nothing is changed then. */
export async function updatePublication(
  tx: Tx,
  seen: Date,
  values: PublicationRow & { updatedAt: Date },
): Promise<boolean> {
  const { publication: p } = tx.tables
  const rows = await tx
    .update(p)
    .set(values)
    .where(and(eq(p.id, THE_PUBLICATION), eq(p.updatedAt, seen)))
    .returning({ id: p.id })
  return rows.length === 1
}

export interface TermRow {
  office: string
  isInHeader: boolean
  person: string
  personSlug: string
  personJob: string | null
  portraitId: number | null
  startsAt: Date
  endsAt: Date | null
}

/** Who holds which office at `at`, in the order of the masthead. */
export async function listTermsAt(db: Db, at: Date): Promise<TermRow[]> {
  const { mastheadTerm: term } = db.tables
  return selectTerms(db).where(and(lte(term.startsAt, at), or(isNull(term.endsAt), gt(term.endsAt, at))))
}

/** Every term there ever was, in the order of the masthead, newest first within an office. */
export async function listTerms(db: Db): Promise<TermRow[]> {
  return selectTerms(db)
}

function selectTerms(db: Db) {
  const { mastheadOffice: office, mastheadTerm: term, person } = db.tables
  return db
    .select({
      office: office.name,
      isInHeader: office.isInHeader,
      person: person.name,
      personSlug: person.slug,
      personJob: person.job,
      portraitId: person.portraitId,
      startsAt: term.startsAt,
      endsAt: term.endsAt,
    })
    .from(term)
    .innerJoin(office, eq(office.id, term.officeId))
    .innerJoin(person, eq(person.id, term.personId))
    .orderBy(asc(office.position), asc(office.id), asc(term.position), desc(term.startsAt))
    .$dynamic()
}

/** Finds an office by its folded name, or makes it, last in the masthead. */
export async function ensureOffice(
  tx: Tx,
  office: { name: string; nameKey: string; isInHeader: boolean; position: number },
): Promise<number> {
  const { mastheadOffice } = tx.tables
  const [found] = await tx
    .select({ id: mastheadOffice.id })
    .from(mastheadOffice)
    .where(eq(mastheadOffice.nameKey, office.nameKey))
  if (found) return found.id
  const rows = await tx.insert(mastheadOffice).values(office).returning({ id: mastheadOffice.id })
  return onlyId(rows)
}

/** Adds a term; the same person in the same office from the same day is one term. */
export async function ensureTerm(
  tx: Tx,
  term: { officeId: number; personId: number; startsAt: Date; endsAt: Date | null; position: number },
): Promise<void> {
  await tx.insert(tx.tables.mastheadTerm).values(term).onConflictDoNothing()
}

function onlyId(rows: { id: number }[]): number {
  const [row] = rows
  if (!row) throw new Error('An insert returned no row.')
  return row.id
}
