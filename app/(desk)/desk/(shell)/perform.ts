import type { z } from 'zod'
import { type Answer, attempt, invalid } from '#newsroom/answer.ts'
import { can, type Privilege } from '#newsroom/permissions.ts'
import { requireDesk } from '#newsroom/session.ts'
import type { Desk } from '#newsroom/staff/actor.ts'

/**
 * What every action of the desk does: who, may they, is it well-formed, then the use case, which asks again. `privilege`
 * is left out where it hangs on a row, or where everybody may.
 */
export async function perform<Schema extends z.ZodType, T>(
  { schema, input, privilege }: { schema: Schema; input: unknown; privilege?: Privilege },
  work: (desk: Desk, value: z.output<Schema>) => Promise<T>,
): Promise<Answer<T>> {
  const desk = await requireDesk()
  if (privilege && !can(desk.actor, privilege)) return { ok: false, code: 'forbidden' }
  const parsed = schema.safeParse(input)
  return parsed.success ? attempt(() => work(desk, parsed.data)) : invalid(parsed.error)
}
