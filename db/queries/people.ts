import { eq } from 'drizzle-orm'
import type { Db, Tx } from '../engine.ts'

export interface PersonRow {
  id: number
  slug: string
  name: string
  job: string | null
  bio: string | null
  portraitId: number | null
}

export async function findPersonBySlug(db: Db, slug: string): Promise<PersonRow | undefined> {
  const { person } = db.tables
  const [row] = await selectPeople(db).where(eq(person.slug, slug))
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
