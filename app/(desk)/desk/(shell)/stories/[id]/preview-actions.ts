'use server'

import { z } from 'zod'
import { type Answer, attempt, invalid } from '#newsroom/answer.ts'
import { requireDesk } from '#newsroom/session.ts'
import {
  createPreviewLink,
  LONGEST_DAYS,
  loadPreviewLinks,
  type PreviewLink,
  revokePreviewLink,
} from '#newsroom/stories/preview-links.ts'

const idSchema = z.int().positive()
const storySchema = z.strictObject({ id: idSchema })
const newLinkSchema = z.strictObject({ id: idSchema, days: z.int().min(1).max(LONGEST_DAYS) })
const linkSchema = z.strictObject({ id: idSchema, linkId: idSchema })

export async function listPreviewLinksAction(input: unknown): Promise<Answer<PreviewLink[]>> {
  const desk = await requireDesk()
  const parsed = storySchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(() => loadPreviewLinks(desk, parsed.data.id))
}

export async function createPreviewLinkAction(input: unknown): Promise<Answer<PreviewLink & { path: string }>> {
  const desk = await requireDesk()
  const parsed = newLinkSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(() => createPreviewLink(desk, parsed.data))
}

export async function revokePreviewLinkAction(input: unknown): Promise<Answer> {
  const desk = await requireDesk()
  const parsed = linkSchema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(async () => {
    await revokePreviewLink(desk, parsed.data)
    return null
  })
}
