'use server'

import type { Answer } from '#newsroom/answer.ts'
import {
  addSynonyms,
  addUsual,
  editSynonyms,
  newSynonymsSchema,
  nothingSchema,
  removeSynonyms,
  type SynonymWeight,
  synonymChangesSchema,
  synonymIdSchema,
  weighSynonyms,
  weighSynonymsSchema,
} from '#newsroom/manage/synonyms.ts'
import { perform } from '../../perform.ts'

const privilege = 'manage:synonyms'

export async function addSynonymsAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform({ schema: newSynonymsSchema, input, privilege }, addSynonyms)
}

export async function editSynonymsAction(input: unknown): Promise<Answer> {
  return perform({ schema: synonymChangesSchema, input, privilege }, editSynonyms)
}

export async function removeSynonymsAction(input: unknown): Promise<Answer> {
  return perform({ schema: synonymIdSchema, input, privilege }, removeSynonyms)
}

export async function addUsualSynonymsAction(input: unknown): Promise<Answer<{ added: number }>> {
  return perform({ schema: nothingSchema, input, privilege }, addUsual)
}

export async function weighSynonymsAction(input: unknown): Promise<Answer<SynonymWeight>> {
  return perform({ schema: weighSynonymsSchema, input, privilege }, weighSynonyms)
}
