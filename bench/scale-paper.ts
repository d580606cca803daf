import { foldName } from '../arabic/fold.ts'
import { makeSlug } from '../arabic/slug.ts'
import type { Database, Tx } from '../db/engine.ts'
import { ensurePerson } from '../db/queries/people.ts'
import { insertArticle, insertArticleSections, insertArticleTags, insertCredits } from '../db/queries/save-article.ts'
import { ensureSection } from '../db/queries/sections.ts'
import { ensureTags } from '../db/queries/tags.ts'
import { FORMATS } from '../newsroom/articles/article.ts'
import { indexStory } from '../newsroom/search/index-story.ts'
import { blankRow, makeRandom, type Story, toBody } from './corpus.ts'

const BATCH = 500
const SEED = 20_260_101
const HOUR = 3_600_000
const PEOPLE = 60
const TAGS = 1_000
const TAGS_EACH = 3

/**
 * A paper of `size` stories: those of an archive again and again, an hour apart from one another up to `now`, each time
 * with other writers, tags and formats. `isIndexed` puts them in the search index on the way.
 */
export async function fillPaper(
  db: Database,
  stories: Story[],
  { size, now, isIndexed }: { size: number; now: number; isIndexed: boolean },
): Promise<void> {
  const random = makeRandom(SEED)
  const pick = <T>(list: T[]) => list[Math.floor(random() * random() * list.length)] as T
  const { sections, people, tags } = await db.write((tx) => insertNames(tx, stories))
  for (let start = 0; start < size; start += BATCH) {
    await db.write(async (tx) => {
      for (let n = start; n < Math.min(start + BATCH, size); n += 1) {
        const story = stories[n % stories.length] as Story
        const at = new Date(now - (size - n) * HOUR)
        const sectionId = sections.get(story.section) ?? 0
        const body = toBody(story.body)
        const row = { ...blankRow(at), format: pick([...FORMATS]), sectionId, headline: story.headline, body }
        const id = await insertArticle(tx, row)
        await insertArticleSections(tx, id, [sectionId], at)
        await insertCredits(tx, id, [{ personId: pick(people), freeName: null, role: 'writer' }])
        await insertArticleTags(tx, id, [...new Set(Array.from({ length: TAGS_EACH }, () => pick(tags)))])
        if (isIndexed) await indexStory(tx, id, { headline: story.headline, body })
      }
    })
  }
}

async function insertNames(tx: Tx, stories: Story[]) {
  const sections = new Map<string, number>()
  for (const slug of new Set(stories.map((story) => story.section))) {
    sections.set(slug, await ensureSection(tx, { slug, name: slug, position: 0 }))
  }
  const names = [...new Set(stories.map((story) => story.headline.split(/\s+/).slice(0, 2).join(' ')))]
  const people: number[] = []
  for (const name of names.slice(0, PEOPLE)) {
    people.push(
      await ensurePerson(tx, { name, nameKey: foldName(name), slug: makeSlug(name) || String(people.length) }),
    )
  }
  const wanted = names.slice(PEOPLE, PEOPLE + TAGS).map((name, n) => ({
    name,
    nameKey: foldName(name),
    slug: `${makeSlug(name)}-${n}`,
    type: 'topic',
  }))
  return { sections, people, tags: await ensureTags(tx, wanted) }
}
