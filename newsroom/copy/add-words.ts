import { z } from 'zod'
import { insertCopyWord, listCopyWords } from '#db/queries/copy-words.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { recordAudit } from '../stories/audit.ts'
import { phraseSchema } from './words.ts'

const MOST_WORDS = 2_000

export const copyWordsSchema = z.strictObject({
  kind: z.enum(['name', 'spelling', 'cliche']),
  words: z
    .array(z.strictObject({ word: phraseSchema, instead: phraseSchema.nullish() }))
    .min(1)
    .max(MOST_WORDS),
})

/**
 * Tells the copy desk many words at once. Those it was told before stay as they are, and a spelling without another is
 * left out.
 * @returns how many were new, and how many were not.
 * @throws ForbiddenError.
 */
export async function addCopyWords(
  desk: Desk,
  { kind, words }: z.output<typeof copyWordsSchema>,
): Promise<{ added: number; known: number }> {
  requireCan(desk.actor, 'manage:copy-rules')
  return desk.db.write(async (tx) => {
    const told = new Set((await listCopyWords(tx, kind)).map(({ word }) => word))
    const fresh = new Map<string, string | null>()
    for (const { word, instead } of words) {
      const isUseless = kind === 'spelling' && (!instead || instead === word)
      if (!told.has(word) && !fresh.has(word) && !isUseless) fresh.set(word, instead ?? null)
    }
    const createdAt = new Date(desk.now)
    for (const [word, instead] of fresh) {
      const createdById = desk.actor.userId
      await insertCopyWord(tx, {
        kind,
        word,
        ruleId: '',
        instead: kind === 'name' ? null : instead,
        createdById,
        createdAt,
      })
    }
    if (fresh.size > 0) {
      const detail = { kind, words: [...fresh.keys()] }
      await recordAudit(tx, desk, { action: 'add-copy-words', object: `copy-words:${kind}`, detail })
    }
    return { added: fresh.size, known: words.length - fresh.size }
  })
}
