import { z } from 'zod'
import type { CopyStyle } from '#arabic/copy/copy.ts'
import type { Db } from '#db/engine.ts'
import { listCopyIgnores, listCopyWords } from '#db/queries/copy-words.ts'
import { findPublication, updatePublication } from '#db/queries/publication.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import { changePaper } from '../manage/change.ts'
import { requireCan } from '../permissions.ts'
import { settingsSchema } from '../publication/settings.ts'
import type { Desk } from '../staff/actor.ts'
import { type HouseStyle, houseStyleSchema } from './house-style.ts'
import { parseRuleId } from './words.ts'

export const houseStyleFormSchema = z.strictObject({
  /** The publication's `updatedAt` when the form was opened, milliseconds UTC. */
  seen: z.int(),
  houseStyle: houseStyleSchema,
})

/**
 * All that checking a text depends on, as plain JSON for a worker: the house style, the words of the newsroom and, with a
 * story's id, what is left alone in it.
 */
export async function loadCopyStyle(db: Db, articleId?: number): Promise<CopyStyle> {
  const row = await findPublication(db)
  const { houseStyle, digits } = settingsSchema.parse(row?.settings ?? {})
  const words = await listCopyWords(db)
  const inStory = articleId === undefined ? [] : await listCopyIgnores(db, articleId)
  const everywhere = words.filter(({ kind }) => kind === 'ignored').map(({ ruleId, word }) => ({ ruleId, text: word }))
  return {
    ...houseStyle,
    digits,
    words: {
      names: words.filter(({ kind }) => kind === 'name').map(({ word }) => word),
      spellings: words.flatMap(({ kind, word, instead }) =>
        kind === 'spelling' && instead ? [{ word, instead }] : [],
      ),
      cliches: words.flatMap(({ kind, word, instead }) => (kind === 'cliche' ? [{ word, instead }] : [])),
      ignored: [...everywhere, ...inStory].flatMap(({ ruleId, text }) => {
        const rule = parseRuleId(ruleId)
        return rule ? [{ rule, text }] : []
      }),
    },
  }
}

/** The house style as it stands, for the form. @throws ForbiddenError; NotFoundError. */
export async function loadHouseStyle(desk: Desk): Promise<{ seen: number; houseStyle: HouseStyle }> {
  requireCan(desk.actor, 'manage:copy-rules')
  const row = await findPublication(desk.db.read)
  if (!row) throw new NotFoundError('publication')
  return { seen: row.updatedAt.getTime(), houseStyle: settingsSchema.parse(row.settings).houseStyle }
}

/**
 * Saves the whole house style and nothing else of the settings.
 * @returns the new `seen`.
 * @throws ForbiddenError; NotFoundError; ConflictError 'version'.
 */
export async function saveHouseStyle(
  desk: Desk,
  { seen, houseStyle }: z.output<typeof houseStyleFormSchema>,
): Promise<{ seen: number }> {
  return changePaper(desk, 'manage:copy-rules', async (tx) => {
    const row = await findPublication(tx)
    if (!row) throw new NotFoundError('publication')
    const settings = settingsSchema.parse(row.settings)
    const updatedAt = new Date(Math.max(desk.now, seen + 1))
    const { updatedAt: _, ...facts } = row
    const isSaved = await updatePublication(tx, new Date(seen), {
      ...facts,
      settings: { ...settings, houseStyle },
      updatedAt,
    })
    if (!isSaved) throw new ConflictError('version')
    return {
      value: { seen: updatedAt.getTime() },
      audit: { action: 'edit-house-style', object: 'publication', detail: { was: settings.houseStyle } },
    }
  })
}
