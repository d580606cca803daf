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
import { perform } from '../perform.ts'

export async function addOfficeAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform('manage:masthead', { schema: newOfficeSchema, input }, addOffice)
}

export async function editOfficeAction(input: unknown): Promise<Answer> {
  return perform('manage:masthead', { schema: officeChangesSchema, input }, editOffice)
}

export async function orderOfficesAction(input: unknown): Promise<Answer> {
  return perform('manage:masthead', { schema: officeOrderSchema, input }, orderOffices)
}

export async function removeOfficeAction(input: unknown): Promise<Answer> {
  return perform('manage:masthead', { schema: officeIdSchema, input }, removeOffice)
}

export async function addTermAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform('manage:masthead', { schema: newTermSchema, input }, addTerm)
}

export async function editTermAction(input: unknown): Promise<Answer> {
  return perform('manage:masthead', { schema: termChangesSchema, input }, editTerm)
}

export async function removeTermAction(input: unknown): Promise<Answer> {
  return perform('manage:masthead', { schema: termIdSchema, input }, removeTerm)
}
