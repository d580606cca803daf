import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listOpenJobs } from '#db/queries/jobs.ts'
import { listRevisionRows } from '#db/queries/revisions.ts'
import { findDraft } from '#db/queries/stories.ts'
import { STATES } from '../articles/article.ts'
import { HOUR, NOON } from '../test-paper.ts'
import { assignStory, listAssignees } from './assign.ts'
import { createStory } from './create.ts'
import { later, makeTestNewsroom, type TestNewsroom } from './test-newsroom.ts'
import { type MoveRequest, moveStory } from './transition.ts'
import { ACTION_NAMES, type ActionName, stateAfter, workflowAction } from './workflow.ts'
import { getWorkingCopy } from './working-copy.ts'

const MINUTE = 60_000
const REASON = { reason: 'ينقصه رد المجلس' }

let room: TestNewsroom
beforeEach(async () => {
  room = await makeTestNewsroom()
})
afterEach(() => room.paper.close())

/** Everything an action asks for. */
function givenFor(action: ActionName): Partial<MoveRequest> {
  const { needsReason, needsTime, needsCorrection } = workflowAction(action)
  return {
    ...(needsReason && REASON),
    ...(needsTime && { publishAt: NOON + HOUR }),
    ...(needsCorrection && { correction: { kind: 'correction', text: 'ورد الاسم خطأ.' } }),
  }
}

async function everyRow(): Promise<unknown[]> {
  const { read } = room.paper.db
  const { article, draft, audit, revision, correction, cacheInvalidation, job, articleSection } = read.tables
  const rows: unknown[] = []
  for (const table of [article, draft, audit, revision, correction, cacheInvalidation, job, articleSection]) {
    rows.push(await read.select().from(table))
  }
  return rows
}

describe('every action in every state', () => {
  const WAS_PUBLIC = ['published', 'correcting', 'unpublished', 'killed']

  test.each(STATES)('%s: what is declared is done, and nothing else', async (state) => {
    const { chief, paper } = room
    for (const action of ACTION_NAMES) {
      const id = await room.begin(chief)
      if (WAS_PUBLIC.includes(state)) await room.move(chief, id, 'publish-now')
      await room.putIn(id, state)
      await paper.db.write(async (tx) => {
        const { article, draft } = tx.tables
        await tx.update(draft).set({ isAhead: true }).where(eq(draft.articleId, id))
        if (state === 'legal_hold') await tx.update(article).set({ heldFrom: 'copy_edit' }).where(eq(article.id, id))
      })
      const before = await everyRow()
      const moved = room.move(chief, id, action, givenFor(action))
      if (workflowAction(action).from.includes(state)) {
        const to = stateAfter(action, state === 'legal_hold' ? 'copy_edit' : null)
        await expect(moved, action).resolves.toMatchObject({ state: to })
        expect((await room.rowOf(id)).state, action).toBe(to)
        const [entry] = await room.logOf(id)
        expect(entry, action).toMatchObject({ action, fromState: state, toState: to, userId: chief.actor.userId })
      } else {
        await expect(moved, action).rejects.toMatchObject({ name: 'ConflictError', code: 'state' })
        expect(await everyRow(), action).toEqual(before)
      }
    }
  })
})

describe('who may, and when', () => {
  test('a forged request is refused before anything else of it is looked at', async () => {
    const id = await room.begin(room.reporter)
    for (const action of ['publish', 'publish-now', 'schedule', 'kill', 'approve'] as const) {
      await expect(moveStory(room.reporter, { id, action, version: 99 })).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await room.rowOf(id)).toMatchObject({ state: 'draft', version: 1 })
  })

  test('a desk editor publishes in the sections given to them, and in no other', async () => {
    await room.move(room.editor, await room.begin(room.reporter), 'publish-now')
    const { id } = await createStory(room.reporter, { sectionId: room.paper.sections.news, state: 'draft' })
    await expect(room.move(room.editor, id, 'publish-now')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('nobody acts on what somebody else has moved meanwhile', async () => {
    const id = await room.begin(room.reporter)
    await moveStory(room.reporter, { id, action: 'submit', version: 1 })
    const back = await moveStory(room.reporter, { id, action: 'withdraw', version: 2 })
    expect(back).toEqual({ state: 'draft', version: 3 })
    await expect(moveStory(room.reporter, { id, action: 'submit', version: 1 })).rejects.toMatchObject({
      name: 'ConflictError',
      code: 'version',
    })
  })

  test('a story that is not there is not found', async () => {
    const nothing = moveStory(room.chief, { id: 999, action: 'kill', version: 1 })
    await expect(nothing).rejects.toMatchObject({ name: 'NotFoundError' })
  })
})

describe('what must be given', () => {
  test.each(['return', 'kill', 'hold', 'unpublish'] as const)('%s asks for a reason', async (action) => {
    const id = await room.begin(room.chief)
    await room.putIn(id, workflowAction(action).from[0] ?? 'draft')
    for (const reason of [undefined, '', '  \n ']) {
      await expect(room.move(room.chief, id, action, { reason })).rejects.toMatchObject({
        code: 'invalid',
        fields: { reason: 'required' },
      })
    }
  })

  test('a correction says what kind it is and what was wrong', async () => {
    const id = await room.begin(room.chief)
    await room.move(room.chief, id, 'publish-now')
    await room.move(room.chief, id, 'correct')
    const save = (correction?: MoveRequest['correction']) =>
      room.move(room.chief, id, 'save-correction', { correction })
    await expect(save()).rejects.toMatchObject({
      fields: { 'correction.kind': 'required', 'correction.text': 'required' },
    })
    await expect(save({ kind: 'update', text: ' ' })).rejects.toMatchObject({
      fields: { 'correction.text': 'required' },
    })
  })

  test.each([
    [undefined, 'required'],
    [NOON - MINUTE, 'time-past'],
    [NOON + MINUTE - 1, 'time-past'],
    [NOON + 367 * 24 * HOUR, 'time-far'],
  ])('a story is not scheduled for %s', async (publishAt, fault) => {
    const id = await room.begin(room.chief)
    await room.putIn(id, 'approved')
    await expect(room.move(room.chief, id, 'schedule', { publishAt })).rejects.toMatchObject({
      fields: { publishAt: fault },
    })
    expect(await room.rowOf(id)).toMatchObject({ state: 'approved', publishAt: null })
  })

  test('a story without a headline or a body goes nowhere', async () => {
    const id = await room.begin(room.chief, { headline: ' ' })
    await expect(room.move(room.chief, id, 'submit')).rejects.toMatchObject({ code: 'no-headline' })
    await expect(room.move(room.chief, id, 'publish-now')).rejects.toMatchObject({ code: 'no-headline' })
    await room.write(room.chief, id, { headline: 'خبر', body: { type: 'doc', content: [] } })
    await expect(room.move(room.chief, id, 'publish-now')).rejects.toMatchObject({ code: 'no-body' })
    expect((await room.rowOf(id)).state).toBe('draft')
  })

  test('where nothing is new there is nothing to update', async () => {
    const id = await room.begin(room.chief)
    await room.move(room.chief, id, 'publish-now')
    await expect(room.move(room.chief, id, 'update')).rejects.toMatchObject({ code: 'nothing-new' })
    await expect(room.move(room.chief, id, 'discard')).rejects.toMatchObject({ code: 'nothing-new' })
  })
})

describe('an embargo', () => {
  const until = NOON + 2 * HOUR

  test.each(['publish', 'publish-now', 'update', 'save-correction'] as const)(
    'keeps everybody from «%s», the editor-in-chief too',
    async (action) => {
      const id = await room.begin(room.chief)
      const state = workflowAction(action).from[0] ?? 'draft'
      if (state === 'published' || state === 'correcting') await room.move(room.chief, id, 'publish-now')
      await room.putIn(id, state)
      await room.write(room.chief, id, { embargoUntil: until, headline: 'عنوان آخر' })
      const asked = room.move(later(room.chief, 2 * HOUR - 1), id, action, givenFor(action))
      await expect(asked).rejects.toMatchObject({ name: 'InvalidError', code: 'embargo' })
      await room.move(later(room.chief, 2 * HOUR), id, action, givenFor(action))
    },
  )

  test('is no schedule, and a story is not scheduled before it ends', async () => {
    const id = await room.begin(room.chief, { embargoUntil: until })
    await room.putIn(id, 'approved')
    await expect(room.move(room.chief, id, 'schedule', { publishAt: until - 1 })).rejects.toMatchObject({
      code: 'embargo',
    })
    await room.move(room.chief, id, 'schedule', { publishAt: until })
  })

  test('that is over is taken away when the story goes out', async () => {
    const id = await room.begin(room.chief, { embargoUntil: until })
    await room.move(later(room.chief, 3 * HOUR), id, 'publish-now')
    expect((await room.rowOf(id)).embargoUntil).toBeNull()
    expect((await getWorkingCopy(room.paper.db.read, id)).story.embargoUntil).toBeNull()
  })
})

describe('from hand to hand', () => {
  test('a story that is given back finds its way to whoever handed it in, with the reason', async () => {
    const id = await room.begin(room.chief)
    await assignStory(room.chief, { id, userId: room.reporter.actor.userId })
    await room.move(room.reporter, id, 'submit')
    await room.move(room.editor, id, 'pass')
    expect((await room.rowOf(id)).assigneeId).toBeNull()
    await room.move(room.editor, id, 'return', REASON)
    expect((await room.rowOf(id)).assigneeId).toBe(room.reporter.actor.userId)
    expect((await room.logOf(id))[0]).toMatchObject({ action: 'return', ...REASON })
  })

  test('as it was handed on it stays among the revisions', async () => {
    const id = await room.begin(room.reporter)
    await room.move(room.reporter, id, 'submit')
    await room.move(room.editor, id, 'pass')
    const kept = await listRevisionRows(room.paper.db.read, id, 10)
    expect(kept.map(({ byName, kind, stateAtTime }) => [byName, kind, stateAtTime])).toEqual([
      ['desk_editor', 'manual', 'in_review'],
      ['reporter', 'manual', 'draft'],
      ['reporter', 'manual', 'draft'],
    ])
  })

  test('an idea is signed by whoever was given it', async () => {
    const { id } = await createStory(room.editor, { sectionId: room.paper.sections.city, state: 'idea' })
    expect((await getWorkingCopy(room.paper.db.read, id)).story.credits).toEqual([])
    await assignStory(room.editor, { id, userId: room.reporter.actor.userId })
    await room.move(room.reporter, id, 'start')
    const { story, subject } = await getWorkingCopy(room.paper.db.read, id)
    expect(story.credits).toEqual([{ personId: room.paper.person, role: 'writer' }])
    expect(subject.creditPersonIds).toEqual([room.paper.person])
  })

  test('it is given to people of the staff, by those who may', async () => {
    const id = await room.begin(room.reporter)
    const give = (userId: string | null) => assignStory(room.editor, { id, userId })
    await give(room.reporter.actor.userId)
    await give(room.reporter.actor.userId)
    await give(null)
    expect((await room.logOf(id)).map(({ action, detail }) => [action, detail])).toEqual([
      ['assign', { to: null }],
      ['assign', { to: 'reporter' }],
      ['create', null],
    ])
    await expect(give('nobody')).rejects.toMatchObject({ name: 'NotFoundError', code: 'user' })
    const own = assignStory(room.reporter, { id, userId: room.reporter.actor.userId })
    await expect(own).rejects.toMatchObject({ code: 'forbidden' })
    expect((await listAssignees(room.editor, { id })).map(({ role }) => role).toSorted()).toEqual([
      'desk_editor',
      'editor_in_chief',
      'reporter',
    ])
    await expect(listAssignees(room.reporter, { id })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('legal hold', () => {
  test('lets a story go where it came from, and a scheduled one to its editors', async () => {
    const id = await room.begin(room.chief)
    await room.putIn(id, 'copy_edit')
    await room.move(room.editor, id, 'hold', REASON)
    expect(await room.move(room.chief, id, 'clear')).toMatchObject({ state: 'copy_edit' })
    await room.putIn(id, 'approved')
    await room.move(room.chief, id, 'schedule', { publishAt: NOON + HOUR })
    await room.move(room.chief, id, 'hold', REASON)
    expect(await listOpenJobs(room.paper.db.read, id)).toEqual([])
    expect(await room.move(room.chief, id, 'clear')).toMatchObject({ state: 'approved' })
    expect(await room.rowOf(id)).toMatchObject({ publishAt: null, heldFrom: null })
  })

  test('is not escaped by throwing the story away and fetching it back', async () => {
    const id = await room.begin(room.reporter)
    await room.move(room.reporter, id, 'submit')
    await room.move(room.editor, id, 'hold', REASON)
    await expect(room.move(room.editor, id, 'spike')).rejects.toMatchObject({ code: 'forbidden' })
    await room.move(room.chief, id, 'spike')
    expect(await room.move(room.reporter, id, 'unspike')).toMatchObject({ state: 'legal_hold' })
    expect(await room.move(room.chief, id, 'clear')).toMatchObject({ state: 'in_review' })
  })
})

test('a time is set, set anew and taken back, with one job at most', async () => {
  const id = await room.begin(room.chief)
  await room.putIn(id, 'approved')
  await room.move(room.chief, id, 'schedule', { publishAt: NOON + HOUR })
  await room.move(room.chief, id, 'schedule', { publishAt: NOON + 2 * HOUR })
  const jobs = await listOpenJobs(room.paper.db.read, id)
  expect(jobs).toMatchObject([{ kind: 'publish', runAt: new Date(NOON + 2 * HOUR) }])
  expect((await room.rowOf(id)).publishAt).toEqual(new Date(NOON + 2 * HOUR))
  await room.move(room.chief, id, 'deschedule')
  expect(await listOpenJobs(room.paper.db.read, id)).toEqual([])
  expect(await room.rowOf(id)).toMatchObject({ state: 'approved', publishAt: null })
})

describe('a new story', () => {
  test('is a draft its writer signs', async () => {
    const { id } = await createStory(room.reporter, {
      sectionId: room.paper.sections.transport,
      state: 'draft',
      headline: '  خط جديد  ',
    })
    expect(await room.rowOf(id)).toMatchObject({
      state: 'draft',
      headline: 'خط جديد',
      slug: 'خط-جديد',
      createdById: room.reporter.actor.userId,
      publishedAt: null,
    })
    const copy = await getWorkingCopy(room.paper.db.read, id)
    expect(copy).toMatchObject({ version: 1, isAhead: false })
    expect(copy.story.credits).toEqual([{ personId: room.paper.person, role: 'writer' }])
    expect(copy.subject.sectionIds.toSorted()).toEqual([room.paper.sections.city, room.paper.sections.transport])
    expect(await findDraft(room.paper.db.read, id)).toMatchObject({ updatedById: room.reporter.actor.userId })
    expect(await room.logOf(id)).toMatchObject([{ action: 'create', toState: 'draft' }])
  })

  test('needs a section that is there', async () => {
    await expect(createStory(room.reporter, { sectionId: 999, state: 'idea' })).rejects.toMatchObject({
      fields: { sectionId: 'no-section' },
    })
  })
})
