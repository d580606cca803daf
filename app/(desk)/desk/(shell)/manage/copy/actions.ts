'use server'

import type { Answer } from '#newsroom/answer.ts'
import { addCopyWords, copyWordsSchema } from '#newsroom/copy/add-words.ts'
import { houseStyleFormSchema, saveHouseStyle } from '#newsroom/copy/style.ts'
import { addCopyWord, copyWordIdSchema, copyWordSchema, removeCopyWord } from '#newsroom/copy/words.ts'
import { perform } from '../../perform.ts'

const privilege = 'manage:copy-rules'

export async function saveHouseStyleAction(input: unknown): Promise<Answer<{ seen: number }>> {
  return perform({ schema: houseStyleFormSchema, input, privilege }, saveHouseStyle)
}

export async function addCopyWordAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform({ schema: copyWordSchema, input, privilege }, addCopyWord)
}

export async function addCopyWordsAction(input: unknown): Promise<Answer<{ added: number; known: number }>> {
  return perform({ schema: copyWordsSchema, input, privilege }, addCopyWords)
}

export async function removeCopyWordAction(input: unknown): Promise<Answer> {
  return perform({ schema: copyWordIdSchema, input, privilege }, removeCopyWord)
}
