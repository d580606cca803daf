import { asc, count, desc, eq, max } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface OfficeRow {
  id: number
  name: string
  isInHeader: boolean
}

/** Every office, in the order of the masthead, whether anybody ever held it or not. */
export async function listOffices(db: Db): Promise<OfficeRow[]> {
  const { mastheadOffice: o } = db.tables
  return db.select({ id: o.id, name: o.name, isInHeader: o.isInHeader }).from(o).orderBy(asc(o.position), asc(o.id))
}

export async function findOfficeNamed(db: Db, nameKey: string): Promise<OfficeRow | undefined> {
  const { mastheadOffice: o } = db.tables
  const [row] = await db
    .select({ id: o.id, name: o.name, isInHeader: o.isInHeader })
    .from(o)
    .where(eq(o.nameKey, nameKey))
  return row
}

/** Adds an office, last in the masthead. */
export async function insertOffice(
  tx: Tx,
  values: { name: string; nameKey: string; isInHeader: boolean },
): Promise<number> {
  const { mastheadOffice: o } = tx.tables
  const [last] = await tx.select({ position: max(o.position) }).from(o)
  const [row] = await tx
    .insert(o)
    .values({ ...values, position: (last?.position ?? -1) + 1 })
    .returning({ id: o.id })
  if (!row) throw new Error('An insert returned no row.')
  return row.id
}

export async function updateOffice(
  tx: Tx,
  id: number,
  values: { name?: string; nameKey?: string; isInHeader?: boolean; position?: number },
): Promise<void> {
  if (Object.keys(values).length === 0) return
  const { mastheadOffice } = tx.tables
  await tx.update(mastheadOffice).set(values).where(eq(mastheadOffice.id, id))
}

export async function deleteOffice(tx: Tx, id: number): Promise<void> {
  const { mastheadOffice } = tx.tables
  await tx.delete(mastheadOffice).where(eq(mastheadOffice.id, id))
}

export async function countOfficeTerms(db: Db, officeId: number): Promise<number> {
  const { mastheadTerm: term } = db.tables
  const [row] = await db.select({ n: count() }).from(term).where(eq(term.officeId, officeId))
  return row?.n ?? 0
}

export interface OfficeTermRow {
  id: number
  officeId: number
  personId: number
  person: string
  startsAt: Date
  endsAt: Date | null
}

/** Every term there ever was, newest first. */
export async function listOfficeTerms(db: Db): Promise<OfficeTermRow[]> {
  return selectTerms(db)
}

export async function findTerm(db: Db, id: number): Promise<OfficeTermRow | undefined> {
  const [row] = await selectTerms(db).where(eq(db.tables.mastheadTerm.id, id))
  return row
}

function selectTerms(db: Db) {
  const { mastheadTerm: term, person } = db.tables
  return db
    .select({
      id: term.id,
      officeId: term.officeId,
      personId: term.personId,
      person: person.name,
      startsAt: term.startsAt,
      endsAt: term.endsAt,
    })
    .from(term)
    .innerJoin(person, eq(person.id, term.personId))
    .orderBy(asc(term.position), desc(term.startsAt), asc(term.id))
    .$dynamic()
}

export interface TermValues {
  officeId: number
  personId: number
  startsAt: Date
  endsAt: Date | null
}

/** @throws the engine's unique error when the same person begins in the same office on the same day. */
export async function insertTerm(tx: Tx, values: TermValues): Promise<number> {
  const { mastheadTerm } = tx.tables
  const [row] = await tx.insert(mastheadTerm).values(values).returning({ id: mastheadTerm.id })
  if (!row) throw new Error('An insert returned no row.')
  return row.id
}

export async function updateTerm(tx: Tx, id: number, values: Partial<TermValues>): Promise<void> {
  if (Object.keys(values).length === 0) return
  const { mastheadTerm } = tx.tables
  await tx.update(mastheadTerm).set(values).where(eq(mastheadTerm.id, id))
}

export async function deleteTerm(tx: Tx, id: number): Promise<void> {
  const { mastheadTerm } = tx.tables
  await tx.delete(mastheadTerm).where(eq(mastheadTerm.id, id))
}
