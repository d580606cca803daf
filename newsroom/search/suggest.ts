import { foldName, type SearchKey } from '#arabic/fold.ts'
import { parseSearch, type SearchTerm } from '#arabic/search-query.ts'
import { SEARCH_VERSION, stem } from '#arabic/stem.ts'
import type { Db } from '#db/engine.ts'
import { listHeadlines, listPersonNames, listPublicTagIds, listTagNames } from '#db/queries/search-suggest.ts'
import { listBegunWords } from '#db/queries/search-words.ts'
import { listSections } from '#db/queries/sections.ts'
import { addresses } from '../addresses.ts'
import { getSection } from '../articles/cards.ts'
import { makeTree, type SectionTree } from '../sections/tree.ts'
import { rankNames } from '../stories/suggest.ts'

/** What is offered while a reader types: a story, or the page of a tag, a person or a section. */
export interface Suggestion {
  kind: 'story' | 'tag' | 'person' | 'section'
  text: string
  /** Path, percent-encoded. */
  href: string
}

const MOST = 8
/** Pages first, for a name says more than a headline; stories have the rest. */
const MOST_SECTIONS = 2
const MOST_PEOPLE = 2
const MOST_TAGS = 3
const MOST_STORIES = 5
const SHORTEST = 2
/** Words that the last one may become, and stories that are looked at. */
const MOST_COMPLETIONS = 8
const MOST_LOOKED_AT = 40
/** Words of a question that are looked at. */
const MOST_TERMS = 5
/** ALEF, LAM */
const ARTICLE = '\u0627\u0644'
const LEADING_ARTICLE = /(?<![\p{L}\p{N}])\u0627\u0644(?=[\p{L}\p{N}]{2})/gu

/** What begins with what was typed, at most 8, all of it public; nothing for less than two letters. `now` in ms UTC. */
export async function suggest(db: Db, typed: string, now: number): Promise<Suggestion[]> {
  const { text, terms } = parseSearch(typed)
  const key = withoutArticles(foldName(text))
  if (terms.length === 0 || key.length < SHORTEST || key === ARTICLE) return []
  const at = new Date(now)
  const tree = makeTree(await listSections(db))
  const pages = [
    ...suggestSections(tree, key),
    ...(await suggestPeople(db, key)),
    ...(await suggestTags(db, key, at)),
  ].slice(0, MOST - 2)
  return [...pages, ...(await suggestStories(db, tree, terms.slice(0, MOST_TERMS), at))].slice(0, MOST)
}

function suggestSections(tree: SectionTree, key: string): Suggestion[] {
  const sections = [...tree.byId.values()].map((section) => ({ ...section, nameKey: foldName(section.name) }))
  return rankNames(sections, key, MOST_SECTIONS).map(({ name, href }) => ({ kind: 'section', text: name, href }))
}

async function suggestPeople(db: Db, key: string): Promise<Suggestion[]> {
  const people = rankNames(await listPersonNames(db, longestWord(key)), key, MOST_PEOPLE)
  return people.map(({ name, slug }) => ({ kind: 'person', text: name, href: addresses.person(slug) }))
}

/** A tag that no public story carries may be what the desk is still at work on. */
async function suggestTags(db: Db, key: string, now: Date): Promise<Suggestion[]> {
  const ranked = rankNames(await listTagNames(db, longestWord(key)), key, 2 * MOST_TAGS)
  const inUse = await listPublicTagIds(
    db,
    ranked.map((tag) => tag.id),
    now,
  )
  return ranked
    .filter((tag) => inUse.includes(tag.id))
    .slice(0, MOST_TAGS)
    .map(({ name, slug }) => ({ kind: 'tag', text: name, href: addresses.topic(slug) }))
}

/** Stories whose headlines have the words, the last of which may only be begun; those that came in last. */
async function suggestStories(db: Db, tree: SectionTree, terms: SearchTerm[], now: Date): Promise<Suggestion[]> {
  const last = terms.at(-1)
  if (!last) return []
  const begun = { ...last, same: await listCompletions(db, last) }
  const ids = await db.search.listLast([...terms.slice(0, -1), begun], {
    match: 'all',
    place: 'headline',
    limit: MOST_LOOKED_AT,
  })
  const rows = await listHeadlines(db, ids, { now, limit: MOST_STORIES })
  return rows.map(({ id, headline, slug, sectionId }) => ({
    kind: 'story',
    text: headline,
    href: addresses.article({ id, slug, sectionSlug: getSection(tree, sectionId).root.slug }),
  }))
}

/** The words a begun one may become, with or without the article, each stem once. */
async function listCompletions(db: Db, { words }: SearchTerm) {
  const [word = ''] = words
  if (words.length > 1 || word.length < SHORTEST || word === ARTICLE) return []
  const bare = withoutArticles(word)
  const begun = [
    ...(await listBegunWords(db, SEARCH_VERSION, bare, MOST_COMPLETIONS)),
    ...(await listBegunWords(db, SEARCH_VERSION, ARTICLE + bare, MOST_COMPLETIONS)),
  ]
  const stems = new Map(begun.map((one) => [stem(one), one]))
  return [...stems].map(([one, full]) => ({ words: [full as SearchKey], stems: [one] }))
}

/** «الوزا» begins «وزارة»: names and headlines are found with the article and without. */
function withoutArticles(key: string): string {
  return key.replace(LEADING_ARTICLE, '')
}

function longestWord(key: string): string {
  const words = key.split(/[^\p{L}\p{N}]+/u)
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}
