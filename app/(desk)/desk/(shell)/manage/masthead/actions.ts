'use server'

import type { Answer } from '#newsroom/answer.ts'
import {
  addOffice,
  addTerm,
  editOffice,
  editTerm,
  newOfficeSchema,
  newTermSchema,
  officeChangesSchema,
  officeIdSchema,
  officeOrderSchema,
  orderOffices,
  removeOffice,
  removeTerm,
  termChangesSchema,
  termIdSchema,
} from '#newsroom/manage/masthead.ts'
import { perform } from '../../perform.ts'

export async function addOfficeAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform({ schema: newOfficeSchema, input, privilege: 'manage:masthead' }, addOffice)
}

export async function editOfficeAction(input: unknown): Promise<Answer> {
  return perform({ schema: officeChangesSchema, input, privilege: 'manage:masthead' }, editOffice)
}

export async function orderOfficesAction(input: unknown): Promise<Answer> {
  return perform({ schema: officeOrderSchema, input, privilege: 'manage:masthead' }, orderOffices)
}

export async function removeOfficeAction(input: unknown): Promise<Answer> {
  return perform({ schema: officeIdSchema, input, privilege: 'manage:masthead' }, removeOffice)
}

export async function addTermAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform({ schema: newTermSchema, input, privilege: 'manage:masthead' }, addTerm)
}

export async function editTermAction(input: unknown): Promise<Answer> {
  return perform({ schema: termChangesSchema, input, privilege: 'manage:masthead' }, editTerm)
}

export async function removeTermAction(input: unknown): Promise<Answer> {
  return perform({ schema: termIdSchema, input, privilege: 'manage:masthead' }, removeTerm)
}
