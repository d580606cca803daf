import { openDatabase, ownPlace } from '../db/open.ts'
import { makeFirstLink } from '../newsroom/staff/invitations.ts'

/**
 * The address at which the first administrator signs up, good for a day and in place of any older one; undefined in a
 * paper that has an administrator. Whoever starts the paper is the only one who sees it.
 */
export async function findFirstLink(origin: string): Promise<string | undefined> {
  const db = openDatabase(ownPlace)
  try {
    const token = await makeFirstLink(db, Date.now())
    return token && `${origin}/desk/invitation/${token}`
  } finally {
    await db.close()
  }
}
