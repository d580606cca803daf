import { listOffices, listOfficeTerms } from '#db/queries/masthead.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { writeDay } from './day.ts'

export interface ManagedOffice {
  id: number
  name: string
  isInHeader: boolean
  /** Newest first. */
  terms: ManagedTerm[]
}

export interface ManagedTerm {
  id: number
  personId: number
  person: string
  /** Cairo days, `2026-11-22`; `to` is the day of handing over. */
  from: string
  to: string | null
  stage: 'past' | 'current' | 'future'
}

/** The offices in the order of the masthead, with everybody who held them or will. @throws ForbiddenError. */
export async function loadManagedMasthead(desk: Desk): Promise<{ offices: ManagedOffice[]; today: string }> {
  requireCan(desk.actor, 'manage:masthead')
  const db = desk.db.read
  const terms = await listOfficeTerms(db)
  const offices = (await listOffices(db)).map((office) => ({
    ...office,
    terms: terms
      .filter((term) => term.officeId === office.id)
      .map(({ id, personId, person, startsAt, endsAt }) => ({
        ...{ id, personId, person },
        from: writeDay(startsAt),
        to: endsAt && writeDay(endsAt),
        stage: stageOf({ startsAt, endsAt }, desk.now),
      })),
  }))
  return { offices, today: writeDay(desk.now) }
}

function stageOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }, now: number): ManagedTerm['stage'] {
  if (startsAt.getTime() > now) return 'future'
  return endsAt && endsAt.getTime() <= now ? 'past' : 'current'
}
