import type { Db } from '#db/engine.ts'
import { listStoryAudit } from '#db/queries/audit.ts'
import { findPublication } from '#db/queries/publication.ts'
import { listSections } from '#db/queries/sections.ts'
import { listPeopleByIds } from '#db/queries/suggest.ts'
import { findUser } from '#db/queries/users.ts'
import { addresses } from '../addresses.ts'
import { type Body, pictureUses } from '../articles/body.ts'
import { NotFoundError } from '../errors.ts'
import { loadPictures, toPortrait } from '../media/load.ts'
import type { Picture } from '../media/picture.ts'
import { can, requireCan, type Subject } from '../permissions.ts'
import { settingsSchema } from '../publication/settings.ts'
import { makeTree, type SectionNode, type SectionTree } from '../sections/tree.ts'
import { type Actor, type Desk, ROLES, type Role } from '../staff/actor.ts'
import { listStoryNames } from './load-suggestions.ts'
import type { Story } from './story.ts'
import { type ActionName, allowedActions, isPublicState } from './workflow.ts'
import { getWorkingCopy, type WorkingCopy } from './working-copy.ts'

/** Which of its fields a person may change, in the state a story is in. */
export type MayEdit = 'all' | 'pictures' | 'nothing'

export interface SectionChoice {
  id: number
  name: string
  slug: string
  href: string
  /** 0 at the top of the tree. */
  depth: number
  /** The section above it. */
  parent: { slug: string; name: string; href: string } | null
}

export interface PersonChoice {
  id: number
  name: string
  job: string | null
  portrait: Picture | null
}

/** Everything the page on which a story is written begins with. Times are milliseconds UTC. */
export interface StoryAtDesk {
  initial: {
    id: number
    /** Whose words the browser keeps. */
    userId: string
    version: number
    story: Story
    state: WorkingCopy['state']
    rowVersion: number
    canEdit: boolean
    savedAt: number | null
  }
  mayEdit: MayEdit
  /** Who else may change its words now: for somebody who may not. */
  editors: { roles: Role[]; isWriter: boolean }
  /** What the person may do to it in the state it is in: as it is, and once something new was written. */
  allowed: { asIs: ActionName[]; ahead: ActionName[] }
  mayAssign: boolean
  /** May make links to it for people without an account. */
  mayShare: boolean
  /** Why it came back to its writer; null when it did not, or was handed on since. */
  lastReturn: { reason: string; by: string; at: number } | null
  /** What is written differs from what readers read. */
  isAhead: boolean
  /** When it goes out by itself. */
  publishAt: number | null
  publishedAt: number | null
  /** Where readers find it; null while they do not. */
  publicHref: string | null
  createdBy: string | null
  assignee: string | null
  sections: SectionChoice[]
  people: PersonChoice[]
  pictures: Record<number, Picture>
  stories: Record<number, { headline: string; isPublic: boolean }>
  paper: { name: string; digits: 'latn' | 'arab'; hijriOffset: -1 | 0 | 1 }
  now: number
}

/**
 * A story for the page on which it is written, in any state.
 * @throws NotFoundError when there is no such story. @throws ForbiddenError when the person may not read it.
 */
export async function loadStoryForDesk(desk: Desk, id: number): Promise<StoryAtDesk> {
  const { actor, now } = desk
  const db = desk.db.read
  const copy = await getWorkingCopy(db, id)
  requireCan(actor, 'read', copy.subject)
  const publication = await findPublication(db)
  if (!publication) throw new NotFoundError('publication')
  const { story, state, row, subject } = copy
  const mayEdit = editableBy(actor, subject)
  const tree = makeTree(await listSections(db))
  const { digits, hijriOffset } = settingsSchema.parse(publication.settings)
  return {
    initial: {
      id,
      userId: actor.userId,
      version: copy.version,
      story,
      state,
      rowVersion: row.version,
      canEdit: mayEdit !== 'nothing',
      savedAt: copy.savedAt,
    },
    mayEdit,
    editors: editorsOf(actor, subject),
    allowed: {
      asIs: allowedActions(actor, subject, { isAhead: copy.isAhead }),
      ahead: allowedActions(actor, subject, { isAhead: true }),
    },
    mayAssign: can(actor, 'assign', subject),
    mayShare: can(actor, 'share-preview', subject),
    lastReturn: await findLastReturn(db, copy),
    isAhead: copy.isAhead,
    publishAt: row.publishAt?.getTime() ?? null,
    publishedAt: row.publishedAt?.getTime() ?? null,
    publicHref: isPublicState(state) ? publicHref(tree, row) : null,
    createdBy: await findUserName(db, row.createdById),
    assignee: await findUserName(db, row.assigneeId),
    sections: tree.roots.flatMap((root) => choicesOf(root, 0)),
    people: await loadPeople(db, story),
    pictures: await loadPictures(db, usesOf(story)),
    stories: await listStoryNames(db, [...story.relatedIds, ...readAlsoIds(story.body)]),
    paper: { name: publication.name, digits, hijriOffset },
    now,
  }
}

/** What a person may change of a story's words and pictures, in its state. */
export function editableBy(actor: Actor, subject: Subject): MayEdit {
  if (can(actor, 'edit', subject)) return 'all'
  return can(actor, 'edit:pictures', subject) ? 'pictures' : 'nothing'
}

/** The table itself is asked, as each role in turn, so that what is said here cannot differ from what it allows. */
function editorsOf(actor: Actor, subject: Subject): StoryAtDesk['editors'] {
  const nobody: Actor = { ...actor, userId: '', personId: null, sectionIds: subject.sectionIds }
  const writer: Actor = { ...nobody, role: 'reporter', userId: subject.createdById ?? '-' }
  return {
    roles: ROLES.filter((role) =>
      can({ ...nobody, role }, 'edit', { ...subject, createdById: null, assigneeId: null }),
    ),
    isWriter: can(writer, 'edit', { ...subject, createdById: writer.userId }),
  }
}

const RETURN: ActionName = 'return'
/** A story is moved a few dozen times in its life; edits are not in the log one by one. */
const MOVES_READ = 50

async function findLastReturn(db: Db, { id, state }: WorkingCopy): Promise<StoryAtDesk['lastReturn']> {
  if (state !== 'draft') return null
  const moves = (await listStoryAudit(db, id, MOVES_READ)).filter((entry) => entry.toState !== null)
  const last = moves[0]
  if (!last || last.action !== RETURN || !last.reason) return null
  return { reason: last.reason, by: last.userName ?? '', at: last.at.getTime() }
}

function publicHref(tree: SectionTree, row: WorkingCopy['row']): string | null {
  const section = tree.byId.get(row.sectionId)
  return section ? addresses.article({ id: row.id, slug: row.slug, sectionSlug: section.root.slug }) : null
}

async function findUserName(db: Db, id: string | null): Promise<string | null> {
  return id === null ? null : ((await findUser(db, id))?.name ?? null)
}

function choicesOf(node: SectionNode, depth: number): SectionChoice[] {
  const { id, name, slug, href, parent } = node
  const above = parent && { slug: parent.slug, name: parent.name, href: parent.href }
  return [
    { id, name, slug, href, depth, parent: above },
    ...node.children.flatMap((child) => choicesOf(child, depth + 1)),
  ]
}

async function loadPeople(db: Db, story: Story): Promise<PersonChoice[]> {
  const ids = story.credits.flatMap((credit) => ('personId' in credit ? credit.personId : []))
  return (await listPeopleByIds(db, ids)).map(({ id, name, job, portrait }) => ({
    id,
    name,
    job,
    portrait: toPortrait(portrait),
  }))
}

function usesOf({ lead, body }: Story) {
  const uses = pictureUses(body)
  return lead?.mediaId == null ? uses : [...uses, { ...lead, mediaId: lead.mediaId }]
}

function readAlsoIds(body: Body): number[] {
  return body.content.flatMap((block) => (block.type === 'readAlso' ? block.attrs.articleId : []))
}
