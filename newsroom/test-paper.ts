import { foldName } from '#arabic/fold.ts'
import { makeSlug } from '#arabic/slug.ts'
import type { Database } from '#db/engine.ts'
import { openDatabase } from '#db/open.ts'
import { ensurePerson } from '#db/queries/people.ts'
import { savePublication } from '#db/queries/publication.ts'
import { ensureSection } from '#db/queries/sections.ts'
import { makeTestPlace } from '#db/test-place.ts'
import type { Body } from './articles/body.ts'
import { type NewArticle, saveNewArticle } from './articles/save.ts'

/** Noon in Cairo on a winter day. */
export const NOON = Date.UTC(2026, 0, 15, 10)
export const HOUR = 3_600_000

export interface TestPaper {
  dataDir: string
  /** For `openDatabase`. */
  place: string
  db: Database
  sections: { news: number; city: number; transport: number; opinion: number }
  person: number
  /** Publishes a story an hour before `NOON`, unless told otherwise. */
  publish(story: Partial<NewArticle> & { headline: string }): Promise<number>
  close(): Promise<void>
}

export function bodyOf(...texts: string[]): Body {
  return { type: 'doc', content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }
}

/** A small paper in a database of its own, for one test. */
export async function makeTestPaper(): Promise<TestPaper> {
  const { place, dataDir, remove } = await makeTestPlace()
  const db = openDatabase(place)
  const { sections, person } = await db.write(async (tx) => {
    await savePublication(
      tx,
      {
        name: 'المجلة',
        legalName: 'دار المجلة',
        tagline: 'يومية',
        foundedYear: 1987,
        issueNumber: 100,
        issueDay: new Date(NOON),
        settings: {},
      },
      new Date(NOON),
    )
    const city = await ensureSection(tx, { slug: 'city', name: 'المدينة', position: 0, frontLayout: 'picture' })
    return {
      sections: {
        city,
        transport: await ensureSection(tx, { slug: 'transport', name: 'نقل', parentId: city, position: 0 }),
        news: await ensureSection(tx, { slug: 'news', name: 'أخبار', position: 1, frontLayout: 'row' }),
        opinion: await ensureSection(tx, { slug: 'opinion', name: 'رأي', position: 2, frontLayout: 'opinion' }),
      },
      person: await ensurePerson(tx, {
        name: 'هدى الأسعد',
        nameKey: foldName('هدى الأسعد'),
        slug: makeSlug('هدى الأسعد'),
      }),
    }
  })
  return {
    dataDir,
    place,
    db,
    sections,
    person,
    publish: (story) =>
      db.write((tx) =>
        saveNewArticle(tx, {
          format: 'news',
          state: 'published',
          sectionId: sections.news,
          body: bodyOf('نص الخبر.'),
          publishedAt: NOON - HOUR,
          credits: [],
          now: NOON,
          ...story,
        }),
      ),
    async close() {
      await db.close()
      await remove()
    },
  }
}
