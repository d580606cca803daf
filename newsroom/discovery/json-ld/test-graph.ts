import { expect } from 'vitest'
import { ensureMedia } from '#db/queries/media.ts'
import { loadArticle } from '../../articles/load.ts'
import type { NewArticle } from '../../articles/save.ts'
import type { Edition } from '../../edition.ts'
import { widthsFor } from '../../media/cuts.ts'
import { PROPORTIONS, type Variants } from '../../media/picture.ts'
import { loadEdition } from '../../publication/load.ts'
import { settingsSchema } from '../../publication/settings.ts'
import { NOON, type TestPaper } from '../../test-paper.ts'
import { articleGraph } from './article.ts'
import { findFaults } from './test-schema.ts'

export const ORIGIN = 'https://paper.example'

const SETTINGS = settingsSchema.parse({
  contact: { address: '14 شارع المسبك', phone: '055-2576-1234', email: 'info@paper.example' },
  follow: { google: 'https://google.example/source', x: 'https://x.com/paper', telegram: 'https://t.me/paper' },
  discovery: {
    organization: { principles: 'مبادئ', correctionsPolicy: 'مبادئ', ownership: 'about', noBylines: 'مبادئ' },
  },
})

/** The edition of a test's paper, which says everything of itself that it can. */
export async function wholeEdition(paper: TestPaper): Promise<Edition> {
  return { ...(await loadEdition(paper.db.read, NOON, ORIGIN)).view, settings: SETTINGS }
}

/** The things of a page's structured data, once nothing is found in it that schema.org does not know. */
// biome-ignore lint/suspicious/noExplicitAny: what a test asks of data whose shape it is about to prove
export function thingsOf(text: string): Record<string, any>[] {
  expect(findFaults(text)).toEqual([])
  return JSON.parse(text)['@graph']
}

/** Publishes a story, and gives the things on its page. */
export async function thingsOfStory(
  paper: TestPaper,
  story: Partial<NewArticle> & { headline: string },
  now = NOON,
): ReturnType<typeof readThings> {
  return readThings(paper, await paper.publish(story), now)
}

/** The things on the page of a story. */
export async function readThings(paper: TestPaper, id: number, now = NOON) {
  const loaded = await loadArticle(paper.db.read, id, now)
  if (!loaded) throw new Error('The story is not public.')
  return thingsOf(articleGraph(await wholeEdition(paper), loaded.view))
}

/** Stores the facts of a picture without its files. */
export function addPicture(
  paper: TestPaper,
  words: { credit?: string; licence?: string },
  { width, height } = { width: 2_400, height: 1_600 },
): Promise<number> {
  return paper.db.write((tx) =>
    ensureMedia(tx, {
      hash: `${width}`.padEnd(64, '0'),
      mime: 'image/jpeg',
      width,
      height,
      bytes: 1,
      alt: 'برج على النهر',
      caption: null,
      credit: null,
      source: null,
      licence: null,
      focalX: 0.5,
      focalY: 0.5,
      variants: variantsOf(width, height),
      createdAt: new Date(NOON),
      uploadedById: null,
      ...words,
    }),
  )
}

function variantsOf(width: number, height: number): Variants {
  const cut = (shape: keyof typeof PROPORTIONS) => {
    const proportion = PROPORTIONS[shape]
    return { proportion, ...widthsFor(shape, Math.min(width, Math.round(height / proportion))) }
  }
  return {
    '16x9': cut('16x9'),
    '4x3': cut('4x3'),
    '1x1': cut('1x1'),
    whole: { proportion: height / width, ...widthsFor('whole', width) },
  }
}
