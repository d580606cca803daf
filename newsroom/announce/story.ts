import type { Tx } from '#db/engine.ts'
import { findArticleAddress, listArticleTags, listCredits } from '#db/queries/articles.ts'
import { listSections } from '#db/queries/sections.ts'
import { listStorySectionIds } from '#db/queries/stories.ts'
import { addresses } from '../addresses.ts'
import { makeTree } from '../sections/tree.ts'
import { type AnnouncedEvent, announce } from './announce.ts'
import { findChannels } from './channels.ts'

/** Where a story stands: its own address, and the listings that show it. */
export interface Whereabouts {
  pages: string[]
  listings: string[]
}

/** Where a story stands as its rows say now. Nothing is looked up while nobody is told. */
export async function findWhereabouts(tx: Tx, id: number): Promise<Whereabouts> {
  const { indexnow, websub } = await findChannels(tx)
  const row = indexnow || websub ? await findArticleAddress(tx, id) : undefined
  if (!row) return { pages: [], listings: [] }
  const tree = makeTree(await listSections(tx))
  const sections = await listStorySectionIds(tx, id)
  const own = tree.byId.get(row.sectionId)
  return {
    pages: own ? [addresses.article({ id, slug: row.slug, sectionSlug: own.root.slug })] : [],
    listings: [
      addresses.front,
      ...sections.flatMap((sectionId) => tree.byId.get(sectionId)?.href ?? []),
      ...(await listArticleTags(tx, id)).map((tag) => addresses.topic(tag.slug)),
      ...(await listCredits(tx, [id])).flatMap((credit) => (credit.slug ? addresses.person(credit.slug) : [])),
    ],
  }
}

/** Tells of a story that is or was public. `was`: where it stood before the change, when it was public then. */
export async function announceStory(
  tx: Tx,
  { id, event, was, now }: { id: number; event: AnnouncedEvent; was?: Whereabouts; now: number },
): Promise<void> {
  const is = await findWhereabouts(tx, id)
  await announce(tx, {
    event,
    pages: [...(was?.pages ?? []), ...is.pages],
    listings: [...(was?.listings ?? []), ...is.listings],
    articleId: id,
    now,
  })
}
