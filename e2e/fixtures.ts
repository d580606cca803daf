import { test as base, expect } from '@playwright/test'
import { openDatabase, ownPlace } from '#db/open.ts'
import { findPersonBySlug } from '#db/queries/people.ts'
import { listSections } from '#db/queries/sections.ts'
import { addresses } from '#newsroom/addresses.ts'
import type { Body } from '#newsroom/articles/body.ts'
import { type NewArticle, saveNewArticle } from '#newsroom/articles/save.ts'

/** A body of plain paragraphs. */
export function paragraphs(...texts: string[]): Body {
  return { type: 'doc', content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }
}

interface Paper {
  /** Publishes a story as another process would, and gives its number. */
  insertArticle(story: Partial<NewArticle> & { headline: string; section?: string }): Promise<number>
  /** The number of a story of the sample edition. */
  sampleId(key: string): Promise<number>
  /** The number of a person of the sample edition, by the slug of the person's page. */
  personId(slug: string): Promise<number>
}

export const test = base.extend<{ consoleErrors: string[] }, { paper: Paper }>({
  paper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs.
    async ({}, use) => {
      const db = openDatabase(ownPlace)
      const { article } = db.read.tables
      await use({
        async insertArticle({ section = 'news', ...story }) {
          const sections = await listSections(db.read)
          const sectionId = sections.find((one) => one.slug === section)?.id ?? 0
          const now = Date.now()
          return db.write((tx) =>
            saveNewArticle(tx, {
              format: 'news',
              state: 'published',
              sectionId,
              body: paragraphs('نص قصير.'),
              publishedAt: now,
              credits: [],
              now,
              ...story,
            }),
          )
        },
        async sampleId(key) {
          const rows = await db.read.select({ id: article.id, key: article.importKey }).from(article)
          const id = rows.find((row) => row.key === `sample:${key}`)?.id
          if (id === undefined) throw new Error(`The sample edition has no story «${key}».`)
          return id
        },
        async personId(slug) {
          const person = await findPersonBySlug(db.read, slug)
          if (!person) throw new Error(`The sample edition has nobody at «${slug}».`)
          return person.id
        },
      })
      await db.close()
    },
    { scope: 'worker' },
  ],
  /** What the browser complained of: script errors, refused content, missing files. */
  consoleErrors: async ({ page }, use) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(String(error)))
    await use(errors)
  },
})

export { addresses, expect }

/** One page of every kind there is, by name. Numbers of stories are filled in by `sampleId`. */
export async function everyPage(paper: Paper): Promise<Record<string, string>> {
  const short = async (key: string) => addresses.shortArticle(await paper.sampleId(key))
  return {
    front: '/',
    section: '/city',
    subsection: '/city/transport',
    'a small section': '/health',
    article: await short('gauge-reopens'),
    'an article with a long headline': await short('coppersmiths-quiet'),
    'an old article': await short('gauge-keeper'),
    opinion: await short('captain-not-sailing'),
    live: await short('river-rise-live'),
    interview: await short('interview-projectionist'),
    gallery: await short('gallery-walls-and-light'),
    table: await short('league-table-round-12'),
    topic: addresses.topic('المينا-القديم'),
    person: addresses.person('نادين-الوراقي'),
    archive: '/archive',
    masthead: '/masthead',
    corrections: '/corrections',
    search: addresses.search,
    'search results': addresses.searchResults('المينا القديم'),
    'a narrowed search': addresses.searchResults('المدينة', { filters: { section: 'city' }, order: 'relevance' }),
    'a search for nothing': addresses.searchResults('زززز'),
    about: '/about',
    principles: '/principles',
    privacy: '/privacy',
    contact: '/contact',
    missing: '/nothing-here',
    withdrawn: await short('ferry-fare-draft'),
  }
}
