import type { Database } from '#db/engine.ts'

/** What a person of the staff is. What each may do is in `newsroom/permissions.ts`. */
export const ROLES = [
  'reporter',
  'desk_editor',
  'copy_editor',
  'photo_editor',
  'editor_in_chief',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

/** A wrong role is the least of them. */
export function parseRole(text: string): Role {
  return ROLES.find((role) => role === text) ?? 'reporter'
}

/** Whoever is signed in, as read from the database for this request. */
export interface Actor {
  userId: string
  name: string
  role: Role
  /** The sections a desk editor answers for, with all sections below them; empty for every other role. */
  sectionIds: number[]
  /** Whose byline this person writes under. */
  personId: number | null
  language: 'ar' | 'en'
  /** SHA-256 of the network address with the paper's secret, hex; null in tests and commands. */
  addressHash: string | null
}

/** What a use case of the desk works with. A test makes its own. */
export interface Desk {
  db: Database
  actor: Actor
  /** Milliseconds UTC. */
  now: number
}
