import { z } from 'zod'
import { cleanText } from '#arabic/clean.ts'
import type { Tx } from '#db/engine.ts'
import { insertCorrection } from '#db/queries/save-article.ts'
import { CORRECTION_KINDS } from '../articles/article.ts'

/** What readers are told about a change: what kind it is, and what was wrong. */
export const correctionSchema = z.strictObject({
  kind: z.enum(CORRECTION_KINDS),
  text: z.string().max(2_000),
})
export type CorrectionNote = z.infer<typeof correctionSchema>

/** Prints a note under a story: what was wrong, and when it was put right. */
export async function putCorrection(tx: Tx, articleId: number, note: CorrectionNote, at: Date): Promise<void> {
  await insertCorrection(tx, { articleId, kind: note.kind, text: cleanText(note.text), at })
}
