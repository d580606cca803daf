import { createHash } from 'node:crypto'
import type { Db } from '#db/engine.ts'
import { findPublication } from '#db/queries/publication.ts'
import { listSections } from '#db/queries/sections.ts'
import { countNewsPages, newsEntries } from './news.ts'
import { pageTimesOf } from './page-times.ts'
import { INDEX, URLS, writeEntry, writeIndexEntry } from './sitemap-xml.ts'
import { archiveEntries, hasAny, indexEntries, namedEntries, sectionEntries, storyEntries } from './sitemaps.ts'

export interface FoundSitemap {
  /** Text, piece by piece, read from the database as it is asked for. */
  pieces: AsyncGenerator<string>
  /** What tells it from another; null for those that would have to be read to the end to know. */
  etag: string | null
  /** When it last changed, milliseconds UTC. */
  changedAt: number | null
}

const FILE = /^(?<kind>news|sections|archive|stories|topics|people)(?:-(?<page>[1-9]\d{0,5}))?\.xml$/

/** `/sitemap.xml`: the list of all sitemaps. */
export async function findSitemapIndex(db: Db, now: number, origin: string): Promise<FoundSitemap> {
  return whole(wrap(INDEX, indexEntries(db, now), (entry) => writeIndexEntry(origin, entry)))
}

/** A file of `/sitemaps/`; undefined when there is none of that name. */
export async function findSitemap(
  db: Db,
  now: number,
  { file, origin }: { file: string; origin: string },
): Promise<FoundSitemap | undefined> {
  const { kind, page: number } = FILE.exec(file)?.groups ?? {}
  const page = Number(number ?? 1)
  const write = (entries: AsyncGenerator<Parameters<typeof writeEntry>[1]>) =>
    wrap(URLS, entries, (entry) => writeEntry(origin, entry))
  switch (kind) {
    case 'news': {
      const isPage = number === undefined || (page > 1 && page <= (await countNewsPages(db, now)))
      const paper = (await findPublication(db))?.name
      return isPage && paper !== undefined ? whole(write(newsEntries(db, now, { paper, page }))) : undefined
    }
    case 'sections':
      return number === undefined ? whole(write(sectionEntries(db, now))) : undefined
    case 'archive':
      return number === undefined ? streamed(write(archiveEntries(db, now))) : undefined
    case 'stories': {
      const time = number && (await pageTimesOf(db).list(now)).find((one) => one.page === page)
      if (!time || !(await hasAny(storyEntries(db, now, page)))) return undefined
      const changedAt = time.changedAt.getTime()
      const etag = await tagOfPage(db, `${origin} ${changedAt}`)
      return { pieces: write(storyEntries(db, now, page)), etag, changedAt }
    }
    case 'topics':
    case 'people': {
      const isThere = number && (await hasAny(namedEntries(db, now, { kind, page, batch: 1 })))
      return isThere ? streamed(write(namedEntries(db, now, { kind, page }))) : undefined
    }
    default:
      return undefined
  }
}

async function* wrap<T>(
  { start, end }: { start: string; end: string },
  entries: AsyncGenerator<T>,
  write: (entry: T) => string,
): AsyncGenerator<string> {
  yield start
  for await (const entry of entries) yield write(entry)
  yield end
}

function streamed(pieces: AsyncGenerator<string>): FoundSitemap {
  return { pieces, etag: null, changedAt: null }
}

/** A small one is read to the end, so that whoever has it need not be sent it again. */
async function whole(pieces: AsyncGenerator<string>): Promise<FoundSitemap> {
  let text = ''
  for await (const piece of pieces) text += piece
  return { ...streamed(once(text)), etag: toTag(text) }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

/** The addresses of stories begin with their sections', which change without a story's changing. */
async function tagOfPage(db: Db, facts: string): Promise<string> {
  const sections = (await listSections(db)).map(({ id, slug, parentId }) => `${id}/${slug}/${parentId}`)
  return toTag([facts, ...sections].join('\n'))
}

function toTag(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}
