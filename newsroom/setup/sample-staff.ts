import { hashPassword } from 'better-auth/crypto'
import { foldName } from '#arabic/fold.ts'
import { makeSlug } from '#arabic/slug.ts'
import type { Database, Tx } from '#db/engine.ts'
import { ensurePerson } from '#db/queries/people.ts'
import { listSections } from '#db/queries/sections.ts'
import { findUserByEmail, insertUser, listSampleUsers } from '#db/queries/users.ts'
import { people } from '#db/sample/people.ts'
import { staff } from '#db/sample/staff.ts'
import { parseRole, type Role } from '../staff/actor.ts'

/** Printed on the sign-in page: it opens nothing but the sample people of a paper that only this machine can reach. */
export const SAMPLE_PASSWORD = 'correct-horse-battery'

/** Adds the people of the sample edition's desk who are not there yet: one for each role. */
export async function ensureSampleStaff(db: Database, now: number): Promise<void> {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  await db.write(async (tx) => {
    const sections = new Map((await listSections(tx)).map((section) => [section.slug, section.id]))
    for (const member of staff) {
      if (await findUserByEmail(tx, member.email)) continue
      const byline = people.find(({ key }) => key === member.person)?.name
      await insertUser(
        tx,
        {
          id: `sample-${member.email.split('@', 1)[0]}`,
          name: byline ?? member.name,
          email: member.email,
          role: member.role,
          language: 'ar',
          personId: byline ? await ensureByline(tx, byline) : null,
          isSample: true,
          passwordHash,
          sectionIds: member.sections.flatMap((slug) => sections.get(slug) ?? []),
        },
        new Date(now),
      )
    }
  })
}

function ensureByline(tx: Tx, name: string): Promise<number> {
  return ensurePerson(tx, { name, nameKey: foldName(name), slug: makeSlug(name) })
}

/** The sample people who can sign in, in the order of their roles. */
export async function loadSampleStaff(db: Database): Promise<{ name: string; email: string; role: Role }[]> {
  const order = staff.map(({ email }) => email)
  const rows = await listSampleUsers(db.read)
  return rows
    .map(({ name, email, role }) => ({ name, email, role: parseRole(role) }))
    .toSorted((a, b) => order.indexOf(a.email) - order.indexOf(b.email))
}
