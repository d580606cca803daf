import { cleanLine } from '#arabic/clean.ts'
import { makeSlug } from '#arabic/slug.ts'
import { countWords } from '#arabic/word-count.ts'
import type { Database, Db } from '#db/engine.ts'
import { listPictures } from '#db/queries/media.ts'
import { listPeopleByIds } from '#db/queries/suggest.ts'
import { findTagNamed } from '#db/queries/tags.ts'
import type { State } from '../articles/article.ts'
import { bodyText } from '../articles/body.ts'
import { type ArticleFacts, composeArticle } from '../articles/load.ts'
import { namedTag, SLUG_WITHOUT_LETTERS } from '../articles/save.ts'
import type { Article } from '../articles/views.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { orNull } from './apply.ts'
import { findSharedStory } from './preview-links.ts'
import type { Story } from './story.ts'
import { getWorkingCopy, type WorkingCopy } from './working-copy.ts'

/** A story as its page would print it now. */
export interface Preview {
  article: Article
  state: State
}

/** @throws NotFoundError, ForbiddenError. */
export async function loadPreview(desk: Desk, id: number): Promise<Preview> {
  const copy = await getWorkingCopy(desk.db.read, id)
  requireCan(desk.actor, 'read', copy.subject)
  return preview(desk.db.read, copy, desk.now)
}

/** The story behind a link, for whoever has it; undefined when it leads nowhere any more. */
export async function loadSharedPreview(
  db: Database,
  token: string,
  now: number,
): Promise<(Preview & { expiresAt: number }) | undefined> {
  const shared = await findSharedStory(db, token, now)
  if (!shared) return undefined
  const copy = await getWorkingCopy(db.read, shared.id)
  return { ...(await preview(db.read, copy, now)), expiresAt: shared.expiresAt }
}

async function preview(db: Db, copy: WorkingCopy, now: number): Promise<Preview> {
  return { article: await composeArticle(db, await factsOf(db, copy, now), now), state: copy.state }
}

/** What publishing would write of a story, without writing it. */
async function factsOf(db: Db, { id, row, story }: WorkingCopy, now: number): Promise<ArticleFacts> {
  const { format, body, sectionId, isSensitive, relatedIds } = story
  return {
    id,
    format,
    sectionId,
    body,
    isSensitive,
    relatedIds,
    slug: row.firstPublishedAt ? row.slug : makeSlug(story.headline) || SLUG_WITHOUT_LETTERS,
    kicker: orNull(story.kicker),
    headline: story.headline.trim(),
    standfirst: orNull(story.standfirst),
    seoTitle: orNull(story.seoTitle),
    socialTitle: orNull(story.socialTitle),
    dateline: orNull(story.dateline),
    source: orNull(cleanLine(story.sourceName)),
    wordCount: countWords(bodyText(body)),
    publishedAt: (row.publishedAt ?? row.publishAt)?.getTime() ?? now,
    revisedAt: row.revisedAt?.getTime() ?? null,
    lead: await leadOf(db, story),
    credits: await creditsOf(db, story),
    tags: await tagsOf(db, story),
  }
}

async function leadOf(db: Db, { lead }: Story): Promise<ArticleFacts['lead']> {
  if (!lead) return null
  const [picture = null] = await listPictures(db, lead.mediaId === null ? [] : [lead.mediaId])
  return { picture, caption: orNull(lead.caption), isArchivePhoto: lead.isArchivePhoto }
}

async function creditsOf(db: Db, { credits }: Story): Promise<ArticleFacts['credits']> {
  const ids = credits.flatMap((credit) => ('personId' in credit ? credit.personId : []))
  const people = new Map((await listPeopleByIds(db, ids)).map((person) => [person.id, person]))
  return credits.map((credit) => {
    const person = 'personId' in credit ? people.get(credit.personId) : undefined
    return {
      role: credit.role,
      freeName: 'freeName' in credit ? credit.freeName : null,
      name: person?.name ?? null,
      slug: person?.slug ?? null,
      job: person?.job ?? null,
      portrait: person?.portrait ?? null,
    }
  })
}

/** A tag keeps the spelling it has; one that does not exist yet is printed as it was typed. */
async function tagsOf(db: Db, story: Story): Promise<ArticleFacts['tags']> {
  const found: ArticleFacts['tags'] = []
  for (const wanted of story.tags.flatMap(namedTag)) {
    const known = await findTagNamed(db, { nameKey: wanted.nameKey })
    found.push(known ?? { ...wanted, id: null })
  }
  return found
}
