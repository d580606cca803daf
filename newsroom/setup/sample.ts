import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { foldName } from '#arabic/fold.ts'
import { makeSlug } from '#arabic/slug.ts'
import type { Database, Tx } from '#db/engine.ts'
import { recordInvalidations } from '#db/queries/invalidations.ts'
import { saveStaticPage } from '#db/queries/pages.ts'
import { ensurePerson } from '#db/queries/people.ts'
import { ensureOffice, ensureTerm, savePublication } from '#db/queries/publication.ts'
import { insertCorrection, insertRelated, updateBody } from '#db/queries/save-article.ts'
import { ensureSection } from '#db/queries/sections.ts'
import { assignments } from '#db/sample/assignments.ts'
import { masthead, pages, people } from '#db/sample/people.ts'
import { photos, portraits, type SamplePhoto } from '#db/sample/photos.ts'
import { publication } from '#db/sample/publication.ts'
import type { Age, SampleStory } from '#db/sample/sample.ts'
import { sections } from '#db/sample/sections.ts'
import { stories } from '#db/sample/stories.ts'
import { saveNewArticle } from '../articles/save.ts'
import { importPicture } from '../media/import-picture.ts'
import { settingsSchema } from '../publication/settings.ts'
import { addUsualSynonyms } from '../search/usual-synonyms.ts'
import { tags } from '../tags.ts'
import { type SampleKeys, toBody } from './sample-body.ts'
import { ensureSampleStaff } from './sample-staff.ts'

const SAMPLE = join(import.meta.dirname, '../../db/sample')
/** Rank on the front by story key: what the sample's editor chose for today. */
const FRONT_RANKS = new Map(publication.front.map((key, index) => [key, index + 1]))

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000, y: 365.25 * 86_400_000 }

/**
 * Fills an empty database with the sample edition, dated back from `now`.
 * Pictures first, each as it comes; then all words in one transaction, so that a paper is there whole or not at all.
 * `report` hears how many pictures are done.
 */
export async function setUpSample(
  db: Database,
  dataDir: string,
  now: number,
  report: (done: number, all: number) => void,
): Promise<void> {
  const mediaIds = await importPictures(db, dataDir, now, report)
  const plate = toPlate(await readFile(join(SAMPLE, 'plate.svg'), 'utf8'))
  await db.write(async (tx) => {
    await savePublication(
      tx,
      {
        ...publication.facts,
        issueDay: new Date(publication.facts.issueDay),
        settings: settingsSchema.parse({ ...publication.settings, plate }),
      },
      new Date(now),
    )
    const sectionIds = await writeSections(tx)
    const personIds = await writePeople(tx, mediaIds)
    await writeMasthead(tx, personIds)
    const storyIds = await writeStories(tx, { mediaIds, sectionIds, personIds, now })
    const keys = keysOf(mediaIds, storyIds)
    for (const page of pages) {
      await saveStaticPage(tx, {
        slug: page.slug,
        title: page.title,
        body: toBody(page.body, keys),
        updatedAt: new Date(now),
      })
    }
    await addUsualSynonyms(tx, now)
    await recordInvalidations(tx, [tags.publication, tags.missing, tags.front, tags.corrections], new Date(now))
  })
  await ensureSampleStaff(db, now)
}

/** The outlines of a drawn name plate: its `viewBox` and its paths. */
function toPlate(svg: string): { viewBox: string; paths: string[] } {
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? ''
  return { viewBox, paths: [...svg.matchAll(/\sd="([^"]+)"/g)].flatMap((match) => match[1] ?? []) }
}

type Ids = Map<string, number>

async function importPictures(
  db: Database,
  dataDir: string,
  now: number,
  report: (done: number, all: number) => void,
): Promise<Ids> {
  const names = new Map(people.flatMap((person) => (person.portrait ? [[person.portrait, person.name]] : [])))
  const waiting = [...inFolder('photos', photos), ...inFolder('portraits', portraits)]
  const all = waiting.length
  const ids: Ids = new Map()
  async function work() {
    for (let photo = waiting.shift(); photo; photo = waiting.shift()) {
      ids.set(photo.key, await importPhoto(db, dataDir, now, { ...photo, alt: names.get(photo.key) ?? photo.alt }))
      report(ids.size, all)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return ids
}

function inFolder(folder: string, list: SamplePhoto[]): SamplePhoto[] {
  return list.map((photo) => ({ ...photo, file: join(folder, photo.file) }))
}

async function importPhoto(db: Database, dataDir: string, now: number, photo: SamplePhoto): Promise<number> {
  const { alt, photographer: credit, source, licence, focalX, focalY } = photo
  const bytes = await readFile(join(SAMPLE, photo.file))
  const { id } = await importPicture(db, dataDir, { bytes, alt, credit, source, licence, focalX, focalY, now })
  return id
}

async function writeSections(tx: Tx): Promise<Ids> {
  const ids: Ids = new Map()
  for (const [position, { children = [], ...section }] of sections.entries()) {
    const parentId = await ensureSection(tx, { ...section, position })
    ids.set(section.slug, parentId)
    for (const [place, child] of children.entries()) {
      ids.set(child.slug, await ensureSection(tx, { ...child, parentId, position: place }))
    }
  }
  return ids
}

async function writePeople(tx: Tx, mediaIds: Ids): Promise<Ids> {
  const ids: Ids = new Map()
  for (const { key, name, job, bio, portrait } of people) {
    const portraitId = portrait ? (mediaIds.get(portrait) ?? null) : null
    ids.set(key, await ensurePerson(tx, { name, nameKey: foldName(name), slug: makeSlug(name), job, bio, portraitId }))
  }
  return ids
}

async function writeMasthead(tx: Tx, personIds: Ids): Promise<void> {
  for (const { office, person, from, to, inHeader, order } of masthead) {
    const isInHeader = inHeader ?? false
    const officeId = await ensureOffice(tx, { name: office, nameKey: foldName(office), isInHeader, position: order })
    await ensureTerm(tx, {
      officeId,
      personId: get(personIds, person),
      startsAt: new Date(from),
      endsAt: to ? new Date(to) : null,
      position: 0,
    })
  }
}

interface Written {
  mediaIds: Ids
  sectionIds: Ids
  personIds: Ids
  now: number
}

async function writeStories(tx: Tx, written: Written): Promise<Ids> {
  const ids: Ids = new Map()
  // Oldest first, so that numbers grow with time as they do in a paper.
  const inOrder = stories.toSorted((a, b) => before(written.now, a.ago) - before(written.now, b.ago))
  for (const story of inOrder) ids.set(story.key, await writeStory(tx, story, written, keysOf(written.mediaIds, ids)))
  const keys = keysOf(written.mediaIds, ids)
  for (const story of inOrder) {
    const id = get(ids, story.key)
    if (story.body.some((block) => typeof block === 'object' && 'also' in block)) {
      await updateBody(tx, id, toBody(story.body, keys))
    }
    await insertRelated(
      tx,
      id,
      (story.related ?? []).map((key) => get(ids, key)),
    )
    for (const { kind, text, ago } of story.corrections ?? []) {
      await insertCorrection(tx, { articleId: id, kind, text, at: new Date(before(written.now, ago)) })
    }
  }
  return ids
}

function writeStory(tx: Tx, story: SampleStory, written: Written, keys: SampleKeys): Promise<number> {
  const { now, sectionIds, personIds, mediaIds } = written
  const lead = story.lead ?? assignments[story.key]
  const writer = (key: string) => ({ personId: get(personIds, key), role: 'writer' as const })
  return saveNewArticle(tx, {
    format: story.format,
    state: story.killed ? 'killed' : 'published',
    sectionId: get(sectionIds, story.section),
    kicker: story.kicker ?? null,
    headline: story.headline,
    frontHeadline: story.frontHeadline ?? null,
    standfirst: story.standfirst ?? null,
    dateline: story.dateline ?? null,
    sourceName: story.source ?? null,
    body: toBody(story.body, keys),
    publishedAt: before(now, story.ago),
    revisedAt: story.revisedAgo ? before(now, story.revisedAgo) : null,
    credits: [
      ...story.by.map(writer),
      ...(story.photos ? [{ personId: get(personIds, story.photos), role: 'photo' as const }] : []),
    ],
    tagNames: story.tags,
    lead: lead
      ? { mediaId: get(mediaIds, lead.photo), caption: lead.caption, isArchivePhoto: lead.archive ?? false }
      : null,
    importKey: `sample:${story.key}`,
    breakingUntil: story.breakingFor ? now + span(story.breakingFor) : null,
    frontRank: FRONT_RANKS.get(story.key) ?? null,
    isSensitive: story.sensitive ?? false,
    killReason: story.killed ?? null,
    now,
  })
}

function keysOf(mediaIds: Ids, storyIds: Ids): SampleKeys {
  return { photo: (key) => get(mediaIds, key), story: (key) => storyIds.get(key) }
}

function get(ids: Ids, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The sample edition has nothing called «${key}».`)
  return id
}

function before(now: number, age: Age): number {
  return now - span(age)
}

function span(age: Age): number {
  const unit = age.at(-1) as keyof typeof UNITS
  return Number(age.slice(0, -1)) * UNITS[unit]
}
