import { insertUser } from '#db/queries/users.ts'
import type { Actor, Desk, Role } from '../staff/actor.ts'
import { NOON, type TestPaper } from '../test-paper.ts'

/** The desk of somebody new on the staff of a test's paper. */
export async function makeDesk(paper: TestPaper, role: Role, userId: string = role): Promise<Desk> {
  await paper.db.write((tx) =>
    insertUser(
      tx,
      {
        id: userId,
        name: userId,
        email: `${userId}@paper.example`,
        role,
        language: 'ar',
        personId: null,
        isSample: false,
        passwordHash: '',
        sectionIds: [],
      },
      new Date(NOON),
    ),
  )
  const actor: Actor = {
    userId,
    name: userId,
    role,
    sectionIds: [],
    personId: null,
    language: 'ar',
    addressHash: null,
  }
  return { db: paper.db, actor, now: NOON }
}

/** Bytes as they come in a request. */
export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new Blob([new Uint8Array(bytes)]).stream()
}
