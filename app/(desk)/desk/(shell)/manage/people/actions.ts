'use server'

import type { Answer } from '#newsroom/answer.ts'
import {
  addPerson,
  editPerson,
  mergePeople,
  newPersonSchema,
  peopleMergeSchema,
  personChangesSchema,
} from '#newsroom/manage/people.ts'
import { perform } from '../perform.ts'

export async function addPersonAction(input: unknown): Promise<Answer<{ id: number; isNew: boolean }>> {
  return perform('manage:people', { schema: newPersonSchema, input }, addPerson)
}

export async function editPersonAction(input: unknown): Promise<Answer> {
  return perform('manage:people', { schema: personChangesSchema, input }, editPerson)
}

export async function mergePeopleAction(input: unknown): Promise<Answer> {
  return perform('manage:people', { schema: peopleMergeSchema, input }, mergePeople)
}
