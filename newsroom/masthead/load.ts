import type { Db } from '#db/engine.ts'
import { listTerms } from '#db/queries/publication.ts'
import { addresses } from '../addresses.ts'
import type { Loaded } from '../loaded.ts'
import { loadPictures } from '../media/load.ts'
import type { Picture } from '../media/picture.ts'
import { tags } from '../tags.ts'

export interface OfficeHistory {
  name: string
  current: { name: string; href: string; job: string | null; portrait: Picture | null; from: number }[]
  past: { name: string; href: string; from: number; to: number }[]
}

/** Who runs the paper, and who ran it, office by office in the order of the masthead. */
export async function loadMasthead(db: Db, now: number): Promise<Loaded<OfficeHistory[]>> {
  const all = await listTerms(db)
  const terms = all.filter((term) => term.startsAt.getTime() <= now)
  const portraits = await loadPictures(
    db,
    terms.flatMap(({ portraitId }) =>
      portraitId ? [{ mediaId: portraitId, caption: null, isArchivePhoto: false }] : [],
    ),
  )
  const offices = new Map<string, OfficeHistory>()
  for (const term of terms) {
    const office = offices.get(term.office) ?? { name: term.office, current: [], past: [] }
    const who = { name: term.person, href: addresses.person(term.personSlug), from: term.startsAt.getTime() }
    const to = term.endsAt?.getTime()
    if (to !== undefined && to <= now) office.past.push({ ...who, to })
    else office.current.push({ ...who, job: term.personJob, portrait: portraits[term.portraitId ?? 0] ?? null })
    offices.set(term.office, office)
  }
  const changes = all.flatMap((term) => [term.startsAt.getTime(), term.endsAt?.getTime() ?? now])
  const next = Math.min(...changes.filter((instant) => instant > now))
  const ends = Number.isFinite(next) ? [tags.until(next)] : []
  return { view: [...offices.values()], tags: [tags.publication, tags.masthead, ...ends] }
}
