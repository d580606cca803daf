import type { Db, Tx } from '#db/engine.ts'
import { listDraftContents, listInvitedSections, setInvitedSections } from '#db/queries/manage.ts'
import { parseStoredStory } from '../stories/story.ts'

/** Whether a story that is being written is meant for this section: its row may not know it yet. */
export async function isSectionWanted(db: Db, sectionId: number): Promise<boolean> {
  for await (const { content } of listDraftContents(db)) {
    const story = parseStoredStory(content)
    if (story.sectionId === sectionId || story.secondarySectionIds.includes(sectionId)) return true
  }
  return false
}

/** Whoever was invited to answer for a section that is no more answers for the others. */
export async function forgetSection(tx: Tx, sectionId: number): Promise<void> {
  for (const { id, sectionIds } of await listInvitedSections(tx)) {
    if (Array.isArray(sectionIds) && sectionIds.includes(sectionId)) {
      await setInvitedSections(
        tx,
        id,
        sectionIds.filter((one) => one !== sectionId),
      )
    }
  }
}
