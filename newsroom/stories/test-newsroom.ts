import { eq } from 'drizzle-orm'
import { listStoryAudit } from '#db/queries/audit.ts'
import { findStory } from '#db/queries/stories.ts'
import type { State } from '../articles/article.ts'
import type { Desk } from '../staff/actor.ts'
import { makeTestDesk } from '../test-desk.ts'
import { bodyOf, makeTestPaper, type TestPaper } from '../test-paper.ts'
import { createStory } from './create.ts'
import type { Story } from './story.ts'
import { type Moved, type MoveRequest, moveStory } from './transition.ts'
import type { ActionName } from './workflow.ts'
import { getWorkingCopy, keepWorkingCopy } from './working-copy.ts'

/** A paper with people at work, for tests of the workflow. */
export interface TestNewsroom {
  paper: TestPaper
  chief: Desk
  /** Of the section «city» and the one below it. */
  editor: Desk
  /** Signs as the paper's one person. */
  reporter: Desk
  /** Begins a draft in the section «transport» that lacks nothing. */
  begin(desk: Desk, words?: Partial<Story>): Promise<number>
  /** Puts words in the working copy and nowhere else. */
  write(desk: Desk, id: number, words: Partial<Story>): Promise<void>
  /** Moves a story as it stands. */
  move(desk: Desk, id: number, action: ActionName, given?: Partial<MoveRequest>): Promise<Moved>
  /** Puts a story in a state by hand, as if it had come there. */
  putIn(id: number, state: State): Promise<void>
  rowOf(id: number): Promise<NonNullable<Awaited<ReturnType<typeof findStory>>>>
  /** What was done to a story, last first. */
  logOf(id: number): ReturnType<typeof listStoryAudit>
}

export async function makeTestNewsroom(): Promise<TestNewsroom> {
  const paper = await makeTestPaper()
  const { city, transport } = paper.sections
  const chief = await makeTestDesk(paper)
  const editor = await makeTestDesk(paper, 'desk_editor')
  const reporter = await makeTestDesk(paper, 'reporter')
  await paper.db.write(async (tx) => {
    const { user } = tx.tables
    await tx.update(user).set({ personId: paper.person }).where(eq(user.id, reporter.actor.userId))
  })

  async function write(desk: Desk, id: number, words: Partial<Story>): Promise<void> {
    await paper.db.write(async (tx) => {
      const { version: from, story, state } = await getWorkingCopy(tx, id)
      const isAhead = state === 'published' || state === 'correcting'
      const { userId } = desk.actor
      await keepWorkingCopy(tx, { id, from, story: { ...story, ...words }, isAhead, userId, now: desk.now })
    })
  }

  async function rowOf(id: number) {
    const row = await findStory(paper.db.read, id)
    if (!row) throw new Error(`No story ${id}.`)
    return row
  }

  return {
    paper,
    chief,
    editor: { ...editor, actor: { ...editor.actor, sectionIds: [city, transport] } },
    reporter: { ...reporter, actor: { ...reporter.actor, personId: paper.person } },
    async begin(desk, words = {}) {
      const headline = 'الترام يعود إلى الخدمة'
      const { id } = await createStory(desk, { sectionId: transport, state: 'draft', headline })
      await write(desk, id, { body: bodyOf('عاد الترام.'), ...words })
      return id
    },
    write,
    async move(desk, id, action, given = {}) {
      return moveStory(desk, { id, action, version: (await rowOf(id)).version, ...given })
    },
    async putIn(id, state) {
      await paper.db.write(async (tx) => {
        const { article } = tx.tables
        await tx.update(article).set({ state }).where(eq(article.id, id))
      })
    },
    rowOf,
    logOf: (id) => listStoryAudit(paper.db.read, id, 50),
  }
}

export function later(desk: Desk, ms: number): Desk {
  return { ...desk, now: desk.now + ms }
}
