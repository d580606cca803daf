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
import { perform } from '../../perform.ts'

export async function addSectionAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform({ schema: newSectionSchema, input, privilege: 'manage:sections' }, addSection)
}

export async function editSectionAction(input: unknown): Promise<Answer> {
  return perform({ schema: sectionChangesSchema, input, privilege: 'manage:sections' }, editSection)
}

export async function orderSectionsAction(input: unknown): Promise<Answer> {
  return perform({ schema: sectionOrderSchema, input, privilege: 'manage:sections' }, orderSections)
}

export async function removeSectionAction(input: unknown): Promise<Answer> {
  return perform({ schema: sectionIdSchema, input, privilege: 'manage:sections' }, removeSection)
}
