import { foldName } from '#arabic/fold.ts'
import { truncate } from '#arabic/truncate.ts'
import type { Database } from '#db/engine.ts'
import { UniqueError } from '#db/errors.ts'
import { findArticleIdByImportKey } from '#db/queries/articles.ts'
import { listPersonIds } from '#db/queries/imports.ts'
import { keepOldAddresses } from '#db/queries/old-addresses.ts'
import { type NewArticle, saveNewArticle } from '../articles/save.ts'
import { oldAddressKeys } from '../redirects/old-sites.ts'
import { rememberAddresses } from '../redirects/remember.ts'
import { makeBody } from './blocks.ts'
import { type CapturedPage, isHarmless } from './captured-page.ts'
import { type SectionFinder, UNKNOWN_SECTION } from './import-sections.ts'
import { saysOnlyArchive } from './printed-lines.ts'
import { formatOfSection, isKnownSectionName, sectionSlug } from './section-names.ts'
import { storyKey } from './story-key.ts'

export type Saved = 'imported' | 'draft' | 'unchanged'

/** Letters of a first paragraph that stand for a headline that was not found. */
const LENGTH_OF_STANDIN = 80

/**
 * Saves a captured story, once: published when nothing about it is doubtful, else a draft.
 * `picture` is the lead picture's id when its file was found.
 */
export async function saveCaptured(
  database: Database,
  sections: SectionFinder,
  { page, picture, now }: { page: CapturedPage; picture: number | null; now: number },
): Promise<Saved> {
  const headline = page.headline ?? truncate(page.paragraphs[0] ?? '', LENGTH_OF_STANDIN)
  const importKey = storyKey(headline, page.paragraphs)
  const keys = oldAddressKeys(page.url ?? '')
  const known = await findArticleIdByImportKey(database.read, importKey)
  if (known) {
    await rememberAddresses(database, [{ articleId: known, keys }], now)
    return 'unchanged'
  }
  const people = await listPersonIds(
    database.read,
    page.credits.map((credit) => foldName(credit.name)),
  )
  const state = isFitToPublish(page, now) ? 'published' : 'draft'
  const article: Omit<NewArticle, 'sectionId'> = {
    format: formatOfSection(sectionSlug(page.section ?? '')),
    state,
    headline,
    body: makeBody(page.blocks),
    publishedAt: page.publishedAt ?? null,
    revisedAt: isLater(page.revisedAt, page.publishedAt) ? page.revisedAt : null,
    credits: page.credits.map(({ name, role }) => {
      const personId = people.get(foldName(name))
      return personId === undefined ? { freeName: name, role } : { personId, role }
    }),
    lead: leadOf(page, picture),
    importKey,
    now,
  }
  try {
    await database.write(async (tx) => {
      const sectionId = await sections.find(tx, sectionOf(page, state), now)
      const articleId = await saveNewArticle(tx, { ...article, sectionId })
      await keepOldAddresses(
        tx,
        keys.map((key) => ({ key, articleId })),
      )
    })
  } catch (error) {
    // Another import of the same story was faster.
    if (error instanceof UniqueError && error.constraint.includes('import')) return 'unchanged'
    throw error
  }
  return state === 'published' ? 'imported' : 'draft'
}

function sectionOf({ section }: CapturedPage, state: 'published' | 'draft'): { name: string; isUncertain: boolean } {
  if (section === undefined) return { name: UNKNOWN_SECTION, isUncertain: false }
  return { name: section, isUncertain: state === 'draft' && !isKnownSectionName(section) }
}

function isFitToPublish(page: CapturedPage, now: number): boolean {
  return page.doubts.every(isHarmless) && page.publishedAt !== undefined && page.publishedAt <= now
}

function isLater(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a > b
}

/** A caption that only says «archive photo» says nothing the fact does not. */
function leadOf(page: CapturedPage, picture: number | null): NewArticle['lead'] {
  if (picture === null && page.caption === undefined) return null
  const caption = page.caption !== undefined && !saysOnlyArchive(page.caption) ? page.caption : null
  return { mediaId: picture, caption, isArchivePhoto: page.isArchivePhoto }
}
