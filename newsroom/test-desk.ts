import { getLastInvalidation, listInvalidationsAfter } from '#db/queries/invalidations.ts'
import type { Actor, Desk, Role } from './staff/actor.ts'
import { NOON, type TestPaper } from './test-paper.ts'

/** A person of the staff at work, for tests; the row that the audit log refers to is made. */
export async function makeTestDesk(paper: TestPaper, role: Role = 'editor_in_chief', givenId?: string): Promise<Desk> {
  const userId = givenId ?? `test-${role}`
  const name = givenId ?? role
  const actor: Actor = {
    userId,
    name,
    role,
    sectionIds: [],
    personId: null,
    language: 'ar',
    addressHash: null,
  }
  await paper.db.write(async (tx) => {
    const at = new Date(NOON)
    await tx
      .insert(tx.tables.user)
      .values({
        id: userId,
        name,
        email: `${userId}@paper.example`,
        role,
        createdAt: at,
        updatedAt: at,
      })
      .onConflictDoNothing()
  })
  return { db: paper.db, actor, now: NOON }
}

/** The tags that `work` recorded, each once, in alphabetical order. */
export async function recordedBy(paper: TestPaper, work: () => Promise<unknown>): Promise<string[]> {
  const before = await getLastInvalidation(paper.db.read)
  await work()
  const rows = await listInvalidationsAfter(paper.db.read, before)
  return [...new Set(rows.map((row) => row.tag))].sort()
}
