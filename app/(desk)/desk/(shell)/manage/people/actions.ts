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
import { perform } from '../../perform.ts'

export async function addPersonAction(input: unknown): Promise<Answer<{ id: number; isNew: boolean }>> {
  return perform({ schema: newPersonSchema, input, privilege: 'manage:people' }, addPerson)
}

export async function editPersonAction(input: unknown): Promise<Answer> {
  return perform({ schema: personChangesSchema, input, privilege: 'manage:people' }, editPerson)
}

export async function mergePeopleAction(input: unknown): Promise<Answer> {
  return perform({ schema: peopleMergeSchema, input, privilege: 'manage:people' }, mergePeople)
}
