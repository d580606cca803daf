import { findPublication, updatePublication } from '#db/queries/publication.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import type { Privilege } from '../permissions.ts'
import { type Settings, settingsSchema } from '../publication/settings.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { changePaper, differing } from './change.ts'

/** A part of the settings that has a page of its own at the desk. */
export type SettingsBlock = 'discovery' | 'houseStyle'

/**
 * Saves one part of the settings and leaves the others as they are.
 * @returns the new `seen`.
 * @throws ForbiddenError; NotFoundError; ConflictError 'version' when the settings were saved since `seen`.
 */
export async function saveSettingsBlock<Block extends SettingsBlock>(
  desk: Desk,
  privilege: Privilege,
  { block, seen, value, action }: { block: Block; seen: number; value: Settings[Block]; action: string },
): Promise<{ seen: number }> {
  return changePaper(desk, privilege, async (tx) => {
    const row = await findPublication(tx)
    if (!row) throw new NotFoundError('publication')
    const settings = settingsSchema.parse(row.settings)
    const texts = (part: object) =>
      Object.fromEntries(Object.entries(part).map(([key, one]) => [key, JSON.stringify(one)]))
    const fields = Object.keys(differing(texts(settings[block]), texts(value)))
    if (row.updatedAt.getTime() !== seen) throw new ConflictError('version')
    if (fields.length === 0) return { value: { seen }, audit: null }
    // Two saves in one millisecond must not look like one.
    const updatedAt = new Date(Math.max(desk.now, seen + 1))
    const { updatedAt: _, ...facts } = row
    const isSaved = await updatePublication(tx, row.updatedAt, {
      ...facts,
      settings: settingsSchema.parse({ ...settings, [block]: value }),
      updatedAt,
    })
    if (!isSaved) throw new ConflictError('version')
    return {
      value: { seen: updatedAt.getTime() },
      audit: { action, object: 'publication', detail: { fields } },
      tags: [tags.publication],
    }
  })
}

/** A part of the settings, and the `seen` to save it with. Asks no permission: its callers do. @throws NotFoundError. */
export async function loadSettingsBlock<Block extends SettingsBlock>(
  desk: Desk,
  block: Block,
): Promise<{ seen: number; value: Settings[Block] }> {
  const row = await findPublication(desk.db.read)
  if (!row) throw new NotFoundError('publication')
  return { seen: row.updatedAt.getTime(), value: settingsSchema.parse(row.settings)[block] }
}
