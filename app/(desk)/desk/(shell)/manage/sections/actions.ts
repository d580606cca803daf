'use server'

import type { Answer } from '#newsroom/answer.ts'
import {
  addSection,
  editSection,
  newSectionSchema,
  orderSections,
  removeSection,
  sectionChangesSchema,
  sectionIdSchema,
  sectionOrderSchema,
} from '#newsroom/manage/sections.ts'
import { perform } from '../perform.ts'

export async function addSectionAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform('manage:sections', { schema: newSectionSchema, input }, addSection)
}

export async function editSectionAction(input: unknown): Promise<Answer> {
  return perform('manage:sections', { schema: sectionChangesSchema, input }, editSection)
}

export async function orderSectionsAction(input: unknown): Promise<Answer> {
  return perform('manage:sections', { schema: sectionOrderSchema, input }, orderSections)
}

export async function removeSectionAction(input: unknown): Promise<Answer> {
  return perform('manage:sections', { schema: sectionIdSchema, input }, removeSection)
}
