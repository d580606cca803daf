import { z } from 'zod'
import { type CairoDay, isCairoDay, startOfCairoDay, toCairoIso } from '#arabic/dates.ts'

/** A Cairo day as a form writes it, `2026-11-22`, read as its first instant in milliseconds UTC. */
export const daySchema = z
  .string('required')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'required')
  .transform(toDay)
  .refine(isCairoDay)
  .transform(startOfCairoDay)

function toDay(text: string): CairoDay {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return { year, month, day }
}

/** The Cairo day of an instant, as `daySchema` reads it. */
export function writeDay(instant: Date | number): string {
  return toCairoIso(instant).slice(0, 10)
}
