'use server'

import { z } from 'zod'
import type { Answer } from '#newsroom/answer.ts'
import {
  createPreviewLink,
  LONGEST_DAYS,
  loadPreviewLinks,
  type PreviewLink,
  revokePreviewLink,
} from '#newsroom/stories/preview-links.ts'
import { perform } from '../../perform.ts'

const idSchema = z.int().positive()
const storySchema = z.strictObject({ id: idSchema })
const newLinkSchema = z.strictObject({ id: idSchema, days: z.int().min(1).max(LONGEST_DAYS) })
const linkSchema = z.strictObject({ id: idSchema, linkId: idSchema })

/** The links that let people without an account read a story. Whoever may `share-preview` it, like the next two. */
export async function listPreviewLinksAction(input: unknown): Promise<Answer<PreviewLink[]>> {
  return perform({ schema: storySchema, input }, (desk, { id }) => loadPreviewLinks(desk, id))
}

export async function createPreviewLinkAction(input: unknown): Promise<Answer<PreviewLink & { path: string }>> {
  return perform({ schema: newLinkSchema, input }, createPreviewLink)
}

export async function revokePreviewLinkAction(input: unknown): Promise<Answer> {
  return perform({ schema: linkSchema, input }, revokePreviewLink)
}
