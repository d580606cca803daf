import type { State } from './articles/article.ts'
import { ForbiddenError } from './errors.ts'
import type { Actor, Role } from './staff/actor.ts'

/** What may be done, in the words of a newsroom. Whatever is not allowed below is refused. */
export const PRIVILEGES = [
  // One story.
  'read',
  'edit',
  /** Lead picture and pictures of a story only. */
  'edit:pictures',
  'write',
  'withdraw',
  'review',
  'return',
  'copy-edit',
  'clear-legal',
  'publish',
  'fast-publish',
  'correct',
  'unpublish',
  'kill',
  'revive',
  'spike',
  'assign',
  'share-preview',
  /** Give a public story another address; the old one leads on. */
  'change-slug',
  // The paper.
  'create',
  'media:upload',
  'media:edit',
  'manage:front',
  'manage:sections',
  'manage:masthead',
  'manage:people',
  'manage:tags',
  'manage:pages',
  'manage:settings',
  /** What search takes for one word. */
  'manage:synonyms',
  /** House style, names, spellings and rules of the copy desk. */
  'manage:copy-rules',
  'manage:redirects',
  /** Feeds for partners. */
  'manage:feeds',
  /** Whom the paper tells of changes, and the files crawlers ask for. */
  'manage:discovery',
  'clear-alarm',
  // The staff.
  'manage:staff',
  'read:mail',
  'read:audit',
] as const
export type Privilege = (typeof PRIVILEGES)[number]

/** What a decision about one story depends on. */
export interface Subject {
  state: State
  /** The sections it stands in, with all sections above them. */
  sectionIds: number[]
  createdById: string | null
  assigneeId: string | null
  /** People in its credits. */
  creditPersonIds: number[]
}

const WORDS_OPEN: readonly State[] = ['idea', 'draft']
/** Where words no longer change. */
const AT_AN_END: readonly State[] = ['killed', 'spiked']

/** Everybody who signs in may do this. */
const ANYBODY = new Set<Privilege>(['create', 'media:upload'])
const STAFF_ONLY = new Set<Privilege>(['manage:staff', 'read:mail', 'read:audit'])
/** What an editor does, besides, without a story in hand. */
const OF_EDITORS = new Set<Privilege>(['media:edit', 'clear-alarm'])
const OF_THE_LANGUAGE_DESK = new Set<Privilege>(['manage:synonyms', 'manage:copy-rules'])

/**
 * The one table of permissions. `subject` is the story in question, and is left out where there is none.
 * Asked again inside every use case, after its row was loaded; the screens hide what it denies.
 */
export function can(actor: Actor, privilege: Privilege, subject?: Subject): boolean {
  if (ANYBODY.has(privilege)) return true
  if (subject && mayWithOwn(actor, privilege, subject)) return true
  return RULES[actor.role](actor, privilege, subject)
}

/** @throws ForbiddenError when `can` says no. */
export function requireCan(actor: Actor, privilege: Privilege, subject?: Subject): void {
  if (!can(actor, privilege, subject)) throw new ForbiddenError(privilege)
}

type Rule = (actor: Actor, privilege: Privilege, subject: Subject | undefined) => boolean

const RULES: Record<Role, Rule> = {
  reporter() {
    return false
  },

  desk_editor(actor, privilege, subject) {
    if (!subject) return OF_EDITORS.has(privilege)
    if (!subject.sectionIds.some((id) => actor.sectionIds.includes(id))) return privilege === 'read'
    switch (privilege) {
      case 'read':
      case 'write':
      case 'review':
      case 'return':
      // A small paper has no language desk, and nobody waits for it at night.
      case 'copy-edit':
      case 'publish':
      case 'fast-publish':
      case 'correct':
      case 'unpublish':
      case 'change-slug':
      case 'assign':
        return true
      case 'spike':
        return subject.state !== 'legal_hold'
      case 'edit':
      case 'edit:pictures':
      case 'share-preview':
        return isInHand(subject)
      default:
        return false
    }
  },

  copy_editor(_actor, privilege, subject) {
    if (!subject) return OF_THE_LANGUAGE_DESK.has(privilege)
    switch (privilege) {
      case 'read':
      case 'copy-edit':
        return true
      case 'share-preview':
        return isInHand(subject)
      case 'return':
        return subject.state === 'copy_edit'
      case 'edit':
      case 'edit:pictures':
        return subject.state === 'copy_edit' || subject.state === 'correcting'
      default:
        return false
    }
  },

  photo_editor(_actor, privilege, subject) {
    if (!subject) return privilege === 'media:edit'
    return privilege === 'edit:pictures' ? isInHand(subject) : privilege === 'read'
  },

  editor_in_chief(_actor, privilege, subject) {
    return !STAFF_ONLY.has(privilege) && mayInChief(privilege, subject)
  },

  administrator(_actor, privilege, subject) {
    return mayInChief(privilege, subject)
  },
}

/** What the heads of the paper do to every story, in every state. */
function mayInChief(privilege: Privilege, subject: Subject | undefined): boolean {
  if (!subject) return true
  switch (privilege) {
    case 'withdraw':
      return false
    case 'edit':
    case 'edit:pictures':
    case 'share-preview':
      return !AT_AN_END.includes(subject.state)
    default:
      return true
  }
}

/** What waits for a lawyer is neither changed nor shown around meanwhile. */
function isInHand({ state }: Subject): boolean {
  return !AT_AN_END.includes(state) && state !== 'legal_hold'
}

/** Whoever writes works on what is theirs, and only until it is handed on; they go on reading it. */
function mayWithOwn(actor: Actor, privilege: Privilege, subject: Subject): boolean {
  if (!isOwn(actor, subject)) return false
  switch (privilege) {
    case 'read':
    case 'write':
    case 'withdraw':
      return true
    case 'share-preview':
      return isInHand(subject)
    case 'edit':
    case 'edit:pictures':
      return WORDS_OPEN.includes(subject.state)
    // Who began a story may throw it away, and think better of it.
    case 'spike':
      return subject.createdById === actor.userId && [...WORDS_OPEN, 'spiked'].includes(subject.state)
    default:
      return false
  }
}

function isOwn(actor: Actor, subject: Subject): boolean {
  return (
    subject.createdById === actor.userId ||
    subject.assigneeId === actor.userId ||
    (actor.personId !== null && subject.creditPersonIds.includes(actor.personId))
  )
}
