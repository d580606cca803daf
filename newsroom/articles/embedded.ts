import type { Db } from '#db/engine.ts'
import { listCardsByIds } from '#db/queries/cards.ts'
import { listSections } from '#db/queries/sections.ts'
import { loadPictures } from '../media/load.ts'
import type { Picture } from '../media/picture.ts'
import { makeTree } from '../sections/tree.ts'
import { type Body, pictureUses } from './body.ts'
import { toCards } from './cards.ts'
import type { Card } from './views.ts'

/** What a body shows besides its words: pictures, and the public stories of its «read also» cards, by their ids. */
export async function loadEmbedded(
  db: Db,
  body: Body,
  now: number,
): Promise<{ pictures: Record<number, Picture>; readAlso: Record<number, Card> }> {
  const rows = await listCardsByIds(db, new Date(now), readAlsoIds(body))
  const cards = await toCards(db, makeTree(await listSections(db)), rows)
  return {
    pictures: await loadPictures(db, pictureUses(body)),
    readAlso: Object.fromEntries(cards.map((card) => [card.id, card])),
  }
}

/** The stories of «read also» cards, public or not yet. */
export function readAlsoIds(body: Body): number[] {
  return body.content.flatMap((block) => (block.type === 'readAlso' ? block.attrs.articleId : []))
}
