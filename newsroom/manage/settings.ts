import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import { cairoDay } from '#arabic/dates.ts'
import { findPublication, updatePublication } from '#db/queries/publication.ts'
import { ConflictError, InvalidError, NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import { unreadableColours } from '../publication/contrast.ts'
import { type Settings, settingsSchema } from '../publication/settings.ts'
import type { Desk } from '../staff/actor.ts'
import { changePaper } from './change.ts'
import { daySchema, writeDay } from './day.ts'

const line = (most: number) => z.string().transform(cleanLine).pipe(z.string().max(most))
const named = (most: number) => z.string().transform(cleanLine).pipe(z.string().min(1).max(most))
const FIRST_YEAR = 1700

/** What has a page of its own at the desk, or none, and stays as it is. */
const ELSEWHERE = { plate: true, houseStyle: true, discovery: true } as const

/** Everything a title may choose in the form. */
export const publicationSchema = z.strictObject({
  /** The row's `updatedAt` when the form was opened, milliseconds UTC. */
  seen: z.int(),
  name: named(60),
  legalName: line(160),
  tagline: line(200),
  foundedYear: z.int('not-number').min(FIRST_YEAR, 'bad-year').max(9999, 'bad-year'),
  issueNumber: z.int('not-number').min(1, 'not-number').max(1_000_000, 'too-long'),
  issueDay: daySchema,
  settings: settingsSchema
    .omit(ELSEWHERE)
    .extend({ contact: z.strictObject({ address: line(200), phone: line(60), email: line(120) }) }),
})

/** The form, as it stands. */
export interface PublicationForm {
  seen: number
  name: string
  legalName: string
  tagline: string
  foundedYear: number
  issueNumber: number
  /** A Cairo day, `2026-11-22`. */
  issueDay: string
  settings: Omit<Settings, keyof typeof ELSEWHERE>
}

/** @throws ForbiddenError; NotFoundError. */
export async function loadPublicationForm(desk: Desk): Promise<PublicationForm> {
  requireCan(desk.actor, 'manage:settings')
  const row = await findPublication(desk.db.read)
  if (!row) throw new NotFoundError('publication')
  const { plate: _, houseStyle: _style, discovery: _discovery, ...settings } = settingsSchema.parse(row.settings)
  const { name, legalName, tagline, foundedYear, issueNumber } = row
  return {
    seen: row.updatedAt.getTime(),
    ...{ name, legalName, tagline, foundedYear, issueNumber },
    issueDay: writeDay(row.issueDay),
    settings,
  }
}

/**
 * Saves the whole form, or nothing of it.
 * @returns the new `seen`.
 * @throws ForbiddenError; InvalidError on a colour that could not be read, or a year to come; ConflictError 'version'.
 */
export async function savePublicationForm(
  desk: Desk,
  { seen, settings, ...facts }: z.output<typeof publicationSchema>,
): Promise<{ seen: number }> {
  return changePaper(desk, 'manage:settings', async (tx) => {
    const row = await findPublication(tx)
    if (!row) throw new NotFoundError('publication')
    const unreadable = unreadableColours(settings.theme)
    const faults = unreadable.map((field) => [`settings.${field}`, 'contrast'])
    if (facts.foundedYear > cairoDay(desk.now).year) faults.push(['foundedYear', 'future'])
    if (faults.length > 0) throw new InvalidError('invalid', { fields: Object.fromEntries(faults) })
    const { plate, houseStyle, discovery } = settingsSchema.parse(row.settings)
    const updatedAt = new Date(Math.max(desk.now, seen + 1))
    // The hour of an imported day says nothing: a day that stays is left as it is stored.
    const isSameDay = writeDay(row.issueDay) === writeDay(facts.issueDay)
    const isSaved = await updatePublication(tx, new Date(seen), {
      ...facts,
      issueDay: isSameDay ? row.issueDay : new Date(facts.issueDay),
      settings: settingsSchema.parse({ ...settings, plate, houseStyle, discovery }),
      updatedAt,
    })
    if (!isSaved) throw new ConflictError('version')
    return {
      value: { seen: updatedAt.getTime() },
      audit: { action: 'edit-settings', object: 'publication', detail: { was: toDetail(row) } },
    }
  })
}

/** A name plate is hundreds of numbers that nobody reads in a log. */
function toDetail({ settings, ...row }: { settings: unknown; name: string; updatedAt: Date }) {
  const { plate: _, ...rest } = settingsSchema.parse(settings)
  return { ...row, settings: rest }
}
