import { type CairoDay, startOfCairoDay, startOfNextCairoDay } from '#arabic/dates.ts'
import { foldName } from '#arabic/fold.ts'
import { makeSlug } from '#arabic/slug.ts'
import type { Database } from '#db/engine.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { ensurePerson } from '#db/queries/people.ts'
import { ensureOffice, ensureTerm } from '#db/queries/publication.ts'
import { tags } from '../tags.ts'
import type { CapturedPage } from './captured-page.ts'

/** After every office the paper has itself. */
const LAST_IN_MASTHEAD = 1000

/** The holders of offices that captured pages printed, each with the first and the last day it was seen, ms UTC. */
export class SeenMasthead {
  private readonly seen = new Map<string, { office: string; person: string; first: number; last: number }>()

  add(page: CapturedPage, day: CairoDay): void {
    const at = startOfCairoDay(day)
    for (const { office, person } of page.offices) {
      const key = `${foldName(office)}/${foldName(person)}`
      const known = this.seen.get(key)
      if (!known) this.seen.set(key, { office, person, first: at, last: at })
      else Object.assign(known, { first: Math.min(known.first, at), last: Math.max(known.last, at) })
    }
  }

  list() {
    return [...this.seen.values()].sort((a, b) => a.first - b.first)
  }
}

/**
 * Adds what was seen as terms of the past, from the first day seen to the last: a capture proves nothing about any
 * other day, and an import must not change who runs the paper now.
 */
export async function saveMasthead(database: Database, masthead: SeenMasthead, now: number): Promise<void> {
  const terms = masthead.list()
  if (terms.length === 0) return
  await database.write(async (tx) => {
    for (const { office, person, first, last } of terms) {
      const officeId = await ensureOffice(tx, {
        name: office,
        nameKey: foldName(office),
        isInHeader: false,
        position: LAST_IN_MASTHEAD,
      })
      const personId = await ensurePerson(tx, { name: person, nameKey: foldName(person), slug: makeSlug(person) })
      await ensureTerm(tx, {
        officeId,
        personId,
        startsAt: new Date(first),
        endsAt: new Date(startOfNextCairoDay(last)),
        position: 0,
      })
    }
    await recordInvalidations(tx, [tags.masthead], new Date(now))
  })
}
