import { foldName } from '#arabic/fold.ts'
import { listOffices, listOfficeTerms } from '#db/queries/masthead.ts'
import { listOldSlugs } from '#db/queries/old-slugs.ts'
import { countPeople, countPersonStories, listPeople } from '#db/queries/people.ts'
import { addresses } from '../addresses.ts'
import { loadPictures, toPortrait } from '../media/load.ts'
import type { Picture } from '../media/picture.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { writeDay } from './day.ts'
import { getPerson } from './people.ts'

const PAGE_SIZE = 50

export interface ListPage<T> {
  rows: T[]
  total: number
  page: number
  pageCount: number
}

export interface ManagedPerson {
  id: number
  name: string
  slug: string
  job: string | null
  portrait: Picture | null
  /** Of every state. */
  stories: number
}

/** People whose name has these letters, in any spelling, by name. @throws ForbiddenError. */
export async function loadPeople(
  desk: Desk,
  { query, page }: { query: string; page: number },
): Promise<ListPage<ManagedPerson>> {
  requireCan(desk.actor, 'manage:people')
  const key = foldName(query)
  const total = await countPeople(desk.db.read, key)
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const shown = Math.min(Math.max(1, page), pageCount)
  const rows = await listPeople(desk.db.read, key, { limit: PAGE_SIZE, offset: (shown - 1) * PAGE_SIZE })
  return {
    rows: rows.map(({ portrait, ...row }) => ({ ...row, portrait: toPortrait(portrait) })),
    total,
    page: shown,
    pageCount,
  }
}

export interface PersonForm {
  id: number
  name: string
  slug: string
  job: string | null
  bio: string | null
  portraitId: number | null
  portrait: Picture | null
  href: string
  stories: number
  /** Addresses that lead here. */
  oldSlugs: string[]
  /** Days as `2026-11-22`. */
  terms: { id: number; office: string; from: string; to: string | null }[]
}

/** @throws ForbiddenError; NotFoundError. */
export async function loadPersonForm(desk: Desk, personId: number): Promise<PersonForm> {
  requireCan(desk.actor, 'manage:people')
  const db = desk.db.read
  const person = await getPerson(db, personId)
  const { portraitId } = person
  const pictures = await loadPictures(
    db,
    portraitId ? [{ mediaId: portraitId, caption: null, isArchivePhoto: false }] : [],
  )
  const offices = new Map((await listOffices(db)).map((office) => [office.id, office.name]))
  const terms = (await listOfficeTerms(db)).filter((term) => term.personId === person.id)
  return {
    ...person,
    portrait: pictures[portraitId ?? 0] ?? null,
    href: addresses.person(person.slug),
    stories: await countPersonStories(db, person.id),
    oldSlugs: await listOldSlugs(db, 'person', person.id),
    terms: terms.map((term) => ({
      id: term.id,
      office: offices.get(term.officeId) ?? '',
      from: writeDay(term.startsAt),
      to: term.endsAt && writeDay(term.endsAt),
    })),
  }
}
