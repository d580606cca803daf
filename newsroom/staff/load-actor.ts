import type { Db } from '#db/engine.ts'
import { listSections } from '#db/queries/sections.ts'
import { findUser, listUserSectionIds } from '#db/queries/users.ts'
import { makeTree, type SectionNode } from '../sections/tree.ts'
import { type Actor, parseRole, type Role } from './actor.ts'

/** A person as the database has them now. */
export interface Staff {
  actor: Actor
  email: string
  isSample: boolean
  hasSecondFactor: boolean
}

/** Who must have a second factor: they can undo everybody else's work. */
export function needsSecondFactor(role: Role): boolean {
  return role === 'editor_in_chief' || role === 'administrator'
}

/** Whether this person must set up a second factor before anything else. Nobody carries a phone for the sample edition. */
export function lacksSecondFactor({ actor, isSample, hasSecondFactor }: Staff): boolean {
  return needsSecondFactor(actor.role) && !hasSecondFactor && !isSample
}

/** Undefined for somebody who is not there, or no longer welcome. Asked on every request. */
export async function loadActor(db: Db, userId: string, addressHash: string | null = null): Promise<Staff | undefined> {
  const user = await findUser(db, userId)
  if (!user || user.isBanned) return undefined
  const role = parseRole(user.role)
  return {
    actor: {
      userId: user.id,
      name: user.name,
      role,
      sectionIds: role === 'desk_editor' ? await sectionsUnder(db, await listUserSectionIds(db, user.id)) : [],
      personId: user.personId,
      language: user.language === 'en' ? 'en' : 'ar',
      addressHash,
    },
    email: user.email,
    isSample: user.isSample,
    hasSecondFactor: user.hasSecondFactor,
  }
}

/** The sections given, with all below them. */
async function sectionsUnder(db: Db, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const { byId } = makeTree(await listSections(db))
  const found = new Set<number>()
  function add(node: SectionNode | undefined) {
    if (!node || found.has(node.id)) return
    found.add(node.id)
    for (const child of node.children) add(child)
  }
  for (const id of ids) add(byId.get(id))
  return [...found]
}
