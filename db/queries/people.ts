import { and, asc, count, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'
import { containsKey } from './contains.ts'
import { pictureColumns } from './media.ts'
import { findOldSlugTarget } from './old-slugs.ts'

export interface PersonRow {
  id: number
  slug: string
  name: string
  job: string | null
  bio: string | null
  portraitId: number | null
}

/** The person at a slug, or the one who had it. */
export async function findPersonBySlug(db: Db, slug: string): Promise<PersonRow | undefined> {
  const { person } = db.tables
  const [named] = await selectPeople(db).where(eq(person.slug, slug))
  return named ?? findPerson(db, (await findOldSlugTarget(db, { kind: 'person', slug })) ?? 0)
}

export async function findPerson(db: Db, id: number): Promise<PersonRow | undefined> {
  const [row] = await selectPeople(db).where(eq(db.tables.person.id, id))
  return row
}

function selectPeople(db: Db) {
  const { person: p } = db.tables
  return db
    .select({ id: p.id, slug: p.slug, name: p.name, job: p.job, bio: p.bio, portraitId: p.portraitId })
    .from(p)
    .$dynamic()
}

/** Finds a person by the folded name, or adds one. Two spellings of a name are one person. */
export async function ensurePerson(
  tx: Tx,
  row: {
    name: string
    nameKey: string
    slug: string
    job?: string | null
    bio?: string | null
    portraitId?: number | null
  },
): Promise<number> {
  const { person } = tx.tables
  const [found] = await tx.select({ id: person.id }).from(person).where(eq(person.nameKey, row.nameKey))
  if (found) return found.id
  const [made] = await tx.insert(person).values(row).returning({ id: person.id })
  if (!made) throw new Error('An insert returned no row.')
  return made.id
}

export interface PersonValues {
  slug: string
  name: string
  nameKey: string
  job: string | null
  bio: string | null
  portraitId: number | null
}

export async function findPersonNamed(
  db: Db,
  by: { nameKey: string } | { slug: string },
): Promise<PersonRow | undefined> {
  const { person } = db.tables
  const [row] = await selectPeople(db).where('slug' in by ? eq(person.slug, by.slug) : eq(person.nameKey, by.nameKey))
  return row
}

/** People by name, with the number of stories, of every state, that they have a credit in. `key`: part of a folded name. */
export async function listPeople(db: Db, key: string, { limit, offset = 0 }: { limit: number; offset?: number }) {
  const { person: p, media } = db.tables
  const rows = await db
    .select({ id: p.id, slug: p.slug, name: p.name, job: p.job, portrait: pictureColumns(db) })
    .from(p)
    .leftJoin(media, eq(media.id, p.portraitId))
    .where(key ? containsKey(p.nameKey, key) : undefined)
    .orderBy(asc(p.nameKey))
    .limit(limit)
    .offset(offset)
  const counts = await countCredits(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, stories: counts.get(row.id) ?? 0 }))
}

export async function countPeople(db: Db, key: string): Promise<number> {
  const { person } = db.tables
  const [row] = await db
    .select({ n: count() })
    .from(person)
    .where(key ? containsKey(person.nameKey, key) : undefined)
  return row?.n ?? 0
}

/** Number of credits by person. */
async function countCredits(db: Db, ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const { articleCredit: credit } = db.tables
  const rows = await db
    .select({ id: credit.personId, n: count() })
    .from(credit)
    .where(and(isNotNull(credit.personId), inArray(credit.personId, ids)))
    .groupBy(credit.personId)
  return new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row.n]])))
}

export async function countPersonStories(db: Db, id: number): Promise<number> {
  return (await countCredits(db, [id])).get(id) ?? 0
}

export async function insertPerson(tx: Tx, values: PersonValues): Promise<number> {
  const { person } = tx.tables
  const [row] = await tx.insert(person).values(values).returning({ id: person.id })
  if (!row) throw new Error('An insert returned no row.')
  return row.id
}

export async function updatePerson(tx: Tx, id: number, values: Partial<PersonValues>): Promise<void> {
  if (Object.keys(values).length === 0) return
  const { person } = tx.tables
  await tx.update(person).set(values).where(eq(person.id, id))
}

/** Gives one person's credits, terms and account to another, without doubles. */
export async function movePersonWork(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  const { articleCredit: credit, mastheadTerm: term, user } = tx.tables
  const taken = new Set(
    (
      await tx.select({ articleId: credit.articleId, role: credit.role }).from(credit).where(eq(credit.personId, to))
    ).map((row) => `${row.articleId}:${row.role}`),
  )
  const own = await tx
    .select({ id: credit.id, articleId: credit.articleId, role: credit.role })
    .from(credit)
    .where(eq(credit.personId, from))
  const doubles = own.filter((row) => taken.has(`${row.articleId}:${row.role}`)).map((row) => row.id)
  for (let start = 0; start < doubles.length; start += ROWS_AT_ONCE) {
    await tx.delete(credit).where(inArray(credit.id, doubles.slice(start, start + ROWS_AT_ONCE)))
  }
  await tx.update(credit).set({ personId: to }).where(eq(credit.personId, from))
  const terms = await tx
    .select({ id: term.id, officeId: term.officeId, startsAt: term.startsAt })
    .from(term)
    .where(eq(term.personId, to))
  for (const { officeId, startsAt } of terms) {
    await tx.delete(term).where(and(eq(term.personId, from), eq(term.officeId, officeId), eq(term.startsAt, startsAt)))
  }
  await tx.update(term).set({ personId: to }).where(eq(term.personId, from))
  await tx.update(user).set({ personId: to }).where(eq(user.personId, from))
}

/** Takes away a person whose work is another's now. */
export async function deletePerson(tx: Tx, id: number): Promise<void> {
  const { person } = tx.tables
  await tx.delete(person).where(eq(person.id, id))
}

const ROWS_AT_ONCE = 1_000
