import type { Db } from '#db/engine.ts'
import {
  type CardRow,
  findNextPublication,
  listLatestCards,
  listPersonCards,
  listSectionCards,
  listTopicCards,
} from '#db/queries/cards.ts'
import { findOldSlugTarget } from '#db/queries/old-slugs.ts'
import { findPersonBySlug } from '#db/queries/people.ts'
import { findPublication } from '#db/queries/publication.ts'
import { listSections } from '#db/queries/sections.ts'
import { findTagBySlug } from '#db/queries/tags.ts'
import { addresses, type FeedFormat } from '../addresses.ts'
import { NotFoundError } from '../errors.ts'
import type { Loaded } from '../loaded.ts'
import { settingsSchema } from '../publication/settings.ts'
import { makeTree, type SectionTree } from '../sections/tree.ts'
import { tags } from '../tags.ts'
import { type AskedFeed, type Feed, type FeedWords, fill, MOST_STORIES, nameOf } from './feed.ts'
import { loadFeedStories } from './load-stories.ts'
import { type WrittenFeed, writeFeed } from './write.ts'

export type FoundFeed =
  | ({ kind: 'feed' } & WrittenFeed)
  /** The listing is called otherwise today: its feed stands beside it. */
  | { kind: 'moved'; base: string }

export interface FeedRequest {
  asked: AskedFeed
  format: FeedFormat
  words: FeedWords
  origin: string
}

/** A feed of a listing, written down. Undefined when there is no such listing. */
export async function loadFeed(
  db: Db,
  { asked, format, words, origin }: FeedRequest,
  now: number,
): Promise<Loaded<FoundFeed> | undefined> {
  const paper = await loadPaper(db)
  const tree = makeTree(await listSections(db))
  const subject = await findSubject(db, { asked, tree, words, paper, now: new Date(now) })
  if (!subject) return undefined
  if ('movedTo' in subject) return { view: { kind: 'moved', base: subject.movedTo }, tags: subject.tags }
  const setting = { origin, words, digits: paper.settings.digits, shape: { isFull: true, hasPictures: true } }
  const stories = await loadFeedStories(db, { rows: subject.rows, tree, now }, setting)
  const feed = composeFeed(paper, origin, {
    id: nameOf(origin, `feed/${subject.name}`),
    title: subject.title === null ? paper.name : fill(words.title, { paper: paper.name, name: subject.title }),
    description: subject.description,
    page: origin + subject.base,
    self: origin + addresses.feed(subject.base, format),
    hub: paper.settings.discovery.webSubHub,
    stories: stories.view,
  })
  return {
    view: { kind: 'feed', ...writeFeed(feed, format, now) },
    tags: [tags.publication, ...subject.tags, ...stories.tags, ...(await untilNext(db, now))],
  }
}

/** The paper, as a feed says it. */
export type Paper = Awaited<ReturnType<typeof loadPaper>>

/** @throws NotFoundError 'publication' in a database that was never set up. */
export async function loadPaper(db: Db) {
  const publication = await findPublication(db)
  if (!publication) throw new NotFoundError('publication')
  const { name, legalName, tagline, updatedAt } = publication
  return { name, legalName, tagline, updatedAt, settings: settingsSchema.parse(publication.settings) }
}

/** A feed with what the paper says in each of its own. */
export function composeFeed(
  paper: Paper,
  origin: string,
  own: Pick<Feed, 'id' | 'title' | 'description' | 'page' | 'self' | 'hub' | 'stories'>,
): Feed {
  const changes = own.stories.map((story) => story.updatedAt)
  return {
    ...own,
    paper: paper.name,
    legalName: paper.legalName,
    origin,
    updatedAt: changes.length > 0 ? Math.max(...changes) : paper.updatedAt.getTime(),
  }
}

/** A list is true until the next story's time comes. */
export async function untilNext(db: Db, now: number): Promise<string[]> {
  const next = await findNextPublication(db, new Date(now))
  return next ? [tags.until(next.getTime())] : []
}

interface Subject {
  /** In the feed's own name: what it is of, by id. */
  name: string
  /** Null for the paper itself. */
  title: string | null
  description: string
  base: string
  rows: CardRow[]
  tags: string[]
}
/** `tags`: what makes it move again. */
type Moved = { movedTo: string; tags: string[] }

interface Search {
  tree: SectionTree
  words: FeedWords
  paper: Paper
  now: Date
}

async function findSubject(
  db: Db,
  { asked, ...search }: Search & { asked: AskedFeed },
): Promise<Subject | Moved | undefined> {
  switch (asked.kind) {
    case 'site':
      return {
        name: 'site',
        title: null,
        description: search.paper.tagline || search.paper.name,
        base: addresses.front,
        rows: await listLatestCards(db, search.now, { limit: MOST_STORIES }),
        tags: [tags.front],
      }
    case 'section':
      return findSection(db, asked.path, search)
    case 'topic':
      return findTopic(db, asked.slug, search)
    case 'person':
      return findPerson(db, asked.slug, search)
  }
}

/** The last word of the path names the section, by its slug of today or one it had. */
async function findSection(db: Db, path: string[], search: Search): Promise<Subject | Moved | undefined> {
  const slug = path.at(-1) ?? ''
  const { tree } = search
  const node = tree.bySlug.get(slug) ?? tree.byId.get((await findOldSlugTarget(db, { kind: 'section', slug })) ?? 0)
  if (!node) return undefined
  const today = node.parent ? [node.parent.slug, node.slug] : [node.slug]
  if (today.join('/') !== path.join('/')) return moved(node.href, tags.section(node.id))
  return {
    name: `section/${node.id}`,
    title: node.name,
    description: node.description || describe(search, search.words.sectionDescription, node.name),
    base: node.href,
    rows: await listSectionCards(db, search.now, { sectionId: node.id, limit: MOST_STORIES }),
    tags: [tags.section(node.id), tags.sectionList(node.id)],
  }
}

async function findTopic(db: Db, slug: string, search: Search): Promise<Subject | Moved | undefined> {
  const tag = await findTagBySlug(db, slug)
  if (!tag) return undefined
  if (tag.slug !== slug) return moved(addresses.topic(tag.slug), tags.topic(tag.id))
  return {
    name: `topic/${tag.id}`,
    title: tag.name,
    description: tag.description || describe(search, search.words.topicDescription, tag.name),
    base: addresses.topic(tag.slug),
    rows: await listTopicCards(db, search.now, { tagId: tag.id, limit: MOST_STORIES }),
    tags: [tags.topic(tag.id), tags.topicList(tag.id)],
  }
}

async function findPerson(db: Db, slug: string, search: Search): Promise<Subject | Moved | undefined> {
  const person = await findPersonBySlug(db, slug)
  if (!person) return undefined
  if (person.slug !== slug) return moved(addresses.person(person.slug), tags.person(person.id))
  const sentence = person.job ? search.words.personDescription : search.words.topicDescription
  return {
    name: `person/${person.id}`,
    title: person.name,
    description: person.bio || describe(search, sentence, person.name, person.job ?? ''),
    base: addresses.person(person.slug),
    rows: await listPersonCards(db, search.now, { personId: person.id, limit: MOST_STORIES }),
    tags: [tags.person(person.id), tags.personList(person.id)],
  }
}

/** Something new may take a name that only leads elsewhere. */
function moved(to: string, tag: string): Moved {
  return { movedTo: to, tags: [tag, tags.missing] }
}

function describe({ paper }: Search, sentence: string, name: string, job = ''): string {
  return fill(sentence, { paper: paper.name, name, job })
}
