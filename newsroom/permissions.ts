import type { State } from './articles/article.ts'
import type { Actor, Role } from './staff/actor.ts'

/** What may be done, in the words of a newsroom. Whatever is not allowed below is refused. */
export const PRIVILEGES = [
  // One story.
  'read',
  'edit',
  /** Lead picture and pictures of a story only. */
  'edit:pictures',
  'write',
  'review',
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
const BEFORE_APPROVAL: readonly State[] = ['idea', 'draft', 'in_review', 'copy_edit']
/** Every state but those that are at an end. */
const ALIVE: readonly State[] = [
  'idea',
  'draft',
  'in_review',
  'copy_edit',
  'legal_hold',
  'approved',
  'scheduled',
  'published',
  'correcting',
  'unpublished',
]

/** Everybody who signs in may do this. */
const ANYBODY = new Set<Privilege>(['create', 'media:upload'])
const EVERYTHING = new Set<Privilege>(PRIVILEGES)
const STAFF_ONLY = new Set<Privilege>(['manage:staff', 'read:mail', 'read:audit'])

/**
 * The one table of permissions. `subject` is the story in question, and is left out where there is none.
 * Asked again inside every use case, after its row was loaded; the screens hide what it denies.
 */
export function can(actor: Actor, privilege: Privilege, subject?: Subject): boolean {
  if (ANYBODY.has(privilege)) return true
  return RULES[actor.role](actor, privilege, subject)
}

const RULES: Record<Role, (actor: Actor, privilege: Privilege, subject: Subject | undefined) => boolean> = {
  reporter: mayWriteOwn,

  desk_editor(actor, privilege, subject) {
    if (privilege === 'clear-alarm') return true
    if (!subject) return false
    if (mayWriteOwn(actor, privilege, subject)) return true
    if (!subject.sectionIds.some((id) => actor.sectionIds.includes(id))) return privilege === 'read'
    switch (privilege) {
      case 'read':
      case 'write':
      case 'review':
      case 'publish':
      case 'fast-publish':
      case 'correct':
      case 'unpublish':
      case 'spike':
      case 'assign':
      case 'share-preview':
        return true
      case 'edit':
      case 'edit:pictures':
        return ALIVE.includes(subject.state) && subject.state !== 'legal_hold'
      default:
        return false
    }
  },

  copy_editor(actor, privilege, subject) {
    if (!subject) return false
    if (mayWriteOwn(actor, privilege, subject)) return true
    if (privilege === 'read' || privilege === 'copy-edit' || privilege === 'share-preview') return true
    return privilege === 'edit' && (subject.state === 'copy_edit' || subject.state === 'correcting')
  },

  photo_editor(actor, privilege, subject) {
    if (privilege === 'media:edit') return true
    if (!subject) return false
    if (mayWriteOwn(actor, privilege, subject)) return true
    if (privilege === 'read') return true
    return privilege === 'edit:pictures' && ALIVE.includes(subject.state)
  },

  editor_in_chief(_actor, privilege, subject) {
    if (STAFF_ONLY.has(privilege)) return false
    if (!subject) return EVERYTHING.has(privilege)
    return mayInState(privilege, subject)
  },

  administrator(_actor, privilege, subject) {
    return subject ? mayInState(privilege, subject) : EVERYTHING.has(privilege)
  },
}

function mayInState(privilege: Privilege, subject: Subject): boolean {
  return privilege === 'edit' || privilege === 'edit:pictures' ? ALIVE.includes(subject.state) : true
}

/** Writers work on their own stories, and only until they are handed on; they go on reading them. */
function mayWriteOwn(actor: Actor, privilege: Privilege, subject: Subject | undefined): boolean {
  if (!subject || !isOwn(actor, subject)) return false
  switch (privilege) {
    case 'read':
    case 'write':
    case 'share-preview':
      return true
    case 'edit':
    case 'edit:pictures':
      return WORDS_OPEN.includes(subject.state)
    case 'spike':
      return subject.createdById === actor.userId && BEFORE_APPROVAL.includes(subject.state)
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
