import { foldName } from '#arabic/fold.ts'
import { countTags, listMergedTags, listTagsWithCounts } from '#db/queries/tags.ts'
import { addresses } from '../addresses.ts'
import { parseTagType, type TagType } from '../articles/article.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import type { ListPage } from './load-people.ts'

const PAGE_SIZE = 50

export interface ManagedTag {
  id: number
  name: string
  slug: string
  type: TagType
  description: string | null
  href: string
  /** Of every state. */
  stories: number
  /** Names that mean this tag, too. */
  merged: string[]
}

/** Tags whose name has these letters, in any spelling, the most used first. @throws ForbiddenError. */
export async function loadTags(
  desk: Desk,
  asked: { query: string; page: number; type?: TagType | undefined; isUnused?: boolean },
): Promise<ListPage<ManagedTag>> {
  requireCan(desk.actor, 'manage:tags')
  const db = desk.db.read
  const filter = { key: foldName(asked.query), type: asked.type, isUnused: asked.isUnused }
  const total = await countTags(db, filter)
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(Math.max(1, asked.page), pageCount)
  const rows = await listTagsWithCounts(db, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
  const merged = await listMergedTags(db, ...rows.map((row) => row.id))
  return {
    rows: rows.map((row) => ({
      ...row,
      type: parseTagType(row.type),
      href: addresses.topic(row.slug),
      merged: merged.filter((tag) => tag.redirectToId === row.id).map((tag) => tag.name),
    })),
    total,
    page,
    pageCount,
  }
}
