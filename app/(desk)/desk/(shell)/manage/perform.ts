import type { z } from 'zod'
import { type Answer, attempt, invalid } from '#newsroom/answer.ts'
import { can, type Privilege } from '#newsroom/permissions.ts'
import { requireDesk } from '#newsroom/session.ts'
import type { Desk } from '#newsroom/staff/actor.ts'

/** What every action of the management does: who, may they, is it well-formed, then the use case, which asks again. */
export async function perform<Schema extends z.ZodType, T>(
  privilege: Privilege,
  { schema, input }: { schema: Schema; input: unknown },
  work: (desk: Desk, value: z.output<Schema>) => Promise<T>,
): Promise<Answer<T>> {
  const desk = await requireDesk()
  if (!can(desk.actor, privilege)) return { ok: false, code: 'forbidden' }
  const parsed = schema.safeParse(input)
  if (!parsed.success) return invalid(parsed.error)
  return attempt(() => work(desk, parsed.data))
}
