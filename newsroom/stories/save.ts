import { ZodError } from 'zod'
import type { Tx } from '#db/engine.ts'
import { findLastRevision } from '#db/queries/revisions.ts'
import { findUser } from '#db/queries/users.ts'
import { invalid } from '../answer.ts'
import type { State } from '../articles/article.ts'
import type { Block } from '../articles/body.ts'
import { ConflictError, ForbiddenError, InvalidError } from '../errors.ts'
import { can, requireCan } from '../permissions.ts'
import type { Actor, Desk } from '../staff/actor.ts'
import { bringIn, isClosed } from './bring-in.ts'
import { changesOf, followConflicts, type Merged, mergeStories, pick, type StoryConflict } from './merge.ts'
import { requireRows } from './named-rows.ts'
import { keepCollidedWords, keepSavedWords } from './revisions.ts'
import { isSame } from './same.ts'
import { readSnapshot } from './snapshot.ts'
import { STORY_FIELDS, type Story, storySchema } from './story.ts'
import { getWorkingCopy, type WorkingCopy } from './working-copy.ts'

export interface SaveInput {
  id: number
  /** The version `mine` was written on. */
  version: number
  /** What the changed fields said at that version. */
  base: Partial<Story>
  /** What they say now. */
  mine: Partial<Story>
  /** Sent before, and no answer came: the words may be here already. */
  isAgain?: boolean
  /** `mine` goes over words that were in conflict in this person's browser: those the paper has are to be kept. */
  isOver?: boolean
  /** `manual`: somebody asked for it, and it is to be found among the revisions. */
  kind?: 'autosave' | 'manual'
}

export interface Saved {
  version: number
  /** Everybody's words together. */
  story: Story
  /** What somebody else made of the same words: `mine` is in the story, `theirs` only here and among the revisions. */
  conflicts: StoryConflict[]
  /** Milliseconds UTC. */
  savedAt: number
  state: State
  /** Counts moves in the workflow. */
  rowVersion: number
  canEdit: boolean
}

/**
 * Takes in what somebody wrote. Words that others have saved meanwhile stay: the two are merged field by field.
 * @throws NotFoundError; ConflictError 'state' in a state nobody edits; ForbiddenError; InvalidError with its fields.
 */
export async function saveStory(desk: Desk, input: SaveInput): Promise<Saved> {
  return desk.db.write(async (tx) => {
    const copy = await getWorkingCopy(tx, input.id)
    if (isClosed(copy.state)) throw new ConflictError('state')
    if (!can(desk.actor, 'edit', copy.subject)) requireCan(desk.actor, 'edit:pictures', copy.subject)
    const { story: merged, conflicts } = await takeIn(tx, desk.actor, copy, input)
    const changes = changesOf(copy.story, merged)
    const story = { ...copy.story, ...parseChanges(changes) }
    requireMayChange(desk.actor, copy, story)
    await requireRows(tx, changes)
    const isChanged = Object.keys(changes).length > 0
    const version = isChanged ? await bringIn(tx, desk, copy, story) : copy.version
    const kind = input.kind ?? 'autosave'
    if (isChanged && (conflicts.length > 0 || input.isOver)) await keepTheirs(tx, copy, desk.now)
    if (isChanged || kind === 'manual') await keepSavedWords(tx, desk, copy, { kind, story })
    return {
      version,
      story,
      conflicts,
      savedAt: isChanged ? desk.now : (copy.savedAt ?? desk.now),
      ...factsOf(desk.actor, copy),
    }
  })
}

/** The story as it is being written, for whoever may read it. @throws NotFoundError, ForbiddenError. */
export async function loadWorkingCopy(desk: Desk, id: number): Promise<Saved> {
  const copy = await getWorkingCopy(desk.db.read, id)
  requireCan(desk.actor, 'read', copy.subject)
  const { version, story, savedAt } = copy
  return { version, story, conflicts: [], savedAt: savedAt ?? 0, ...factsOf(desk.actor, copy) }
}

/** What an open page must know besides the words. */
export function factsOf(actor: Actor, { state, row, subject }: WorkingCopy) {
  const canEdit = can(actor, 'edit', subject) || can(actor, 'edit:pictures', subject)
  return { state, rowVersion: row.version, canEdit }
}

/** Whether one story differs from another in nothing but its pictures: the lead, and those set between the paragraphs. */
export function changesOnlyPictures(before: Story, after: Story): boolean {
  return STORY_FIELDS.every((field) => {
    if (field === 'lead') return true
    if (field !== 'body') return isSame(before[field], after[field])
    return isSame(before.body.content.filter(isText), after.body.content.filter(isText))
  })
}

function isText(block: Block): boolean {
  return block.type !== 'image' && block.type !== 'gallery'
}

function requireMayChange(actor: Actor, copy: WorkingCopy, story: Story): void {
  if (can(actor, 'edit', copy.subject)) return
  if (!changesOnlyPictures(copy.story, story)) throw new ForbiddenError('edit')
}

async function takeIn(tx: Tx, actor: Actor, copy: WorkingCopy, input: SaveInput): Promise<Merged> {
  const mine = { ...copy.story, ...input.mine }
  if (input.version === copy.version) return { story: mine, conflicts: [] }
  const before = input.isAgain ? await findOwnSave(tx, actor, copy) : undefined
  // What is among the person's own revisions got here the first time; others may have gone on from it.
  const known = STORY_FIELDS.filter(
    (field) => before && field in input.mine && isSame(before.story[field], mine[field]),
  )
  const base = { ...copy.story, ...input.base, ...pick(mine, known) }
  const merged = mergeStories({ base, mine, theirs: copy.story })
  if (!before?.collided) return merged
  // The answer that told of a collision was lost with the rest: it is told again.
  const { collided } = before
  const then = { base: { ...collided, ...input.base }, mine: { ...collided, ...input.mine }, theirs: collided }
  const { story, conflicts } = mergeStories(then)
  return { story: merged.story, conflicts: [...merged.conflicts, ...followConflicts(conflicts, story, merged.story)] }
}

/** What the person saved last, and the words it went over, if it went over any. */
async function findOwnSave(
  tx: Tx,
  actor: Actor,
  copy: WorkingCopy,
): Promise<{ story: Story; collided?: Story } | undefined> {
  const own = await findLastRevision(tx, { articleId: copy.id, byId: actor.userId, exceptKind: 'conflict' })
  if (!own) return undefined
  const other = await findLastRevision(tx, { articleId: copy.id, kind: 'conflict' })
  const story = readSnapshot(own.snapshot, copy.row.sectionId)
  // Both are written at the same instant, in one transaction.
  const isOfThatSave = other?.at.getTime() === own.at.getTime()
  return isOfThatSave ? { story, collided: readSnapshot(other.snapshot, copy.row.sectionId) } : { story }
}

async function keepTheirs(tx: Tx, copy: WorkingCopy, now: number): Promise<void> {
  const writer = copy.savedById === null ? undefined : await findUser(tx, copy.savedById)
  await keepCollidedWords(tx, copy, writer ? { userId: writer.id, name: writer.name } : null, now)
}

/** @throws InvalidError with the fields that are too long or hold what no story may. */
function parseChanges(changes: Partial<Story>): Partial<Story> {
  try {
    return storySchema.partial().parse(changes)
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    const { fields = {} } = invalid(error)
    const named = Object.entries(fields).map(([path, reason]) => [path.split('.')[0] ?? path, reason])
    throw new InvalidError('invalid', { cause: error, fields: Object.fromEntries(named) })
  }
}
