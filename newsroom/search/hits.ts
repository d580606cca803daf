import { highlight, makeSnippet, type Segment, type Snippet } from '#arabic/highlight.ts'
import type { Db } from '#db/engine.ts'
import { listCardsByIds } from '#db/queries/cards.ts'
import { listBodies } from '#db/queries/search.ts'
import { bodySchema, bodyText } from '../articles/body.ts'
import { toCards } from '../articles/cards.ts'
import type { Card } from '../articles/views.ts'
import type { SectionTree } from '../sections/tree.ts'

export interface SearchHit {
  card: Card
  /** The story's own, which says more than the one on the front. */
  headline: Segment[]
  /** Where the words stand in the story; a story found by its headline alone shows its standfirst. */
  snippet: Snippet | null
}

/** Stories as results, the words with these stems marked; those that are not public are left out. */
export async function loadHits(
  db: Db,
  tree: SectionTree,
  { ids, stems, now }: { ids: number[]; stems: ReadonlySet<string>; now: Date },
): Promise<SearchHit[]> {
  const rows = await listCardsByIds(db, now, ids)
  const headlines = new Map(rows.map((row) => [row.id, row.headline]))
  const bodies = stems.size > 0 ? await listBodies(db, ids) : new Map<number, unknown>()
  return (await toCards(db, tree, rows)).map((card) => {
    const body = bodySchema.safeParse(bodies.get(card.id))
    const text = [card.standfirst, body.success ? bodyText(body.data) : ''].filter(Boolean).join('\n')
    return {
      card,
      headline: highlight(headlines.get(card.id) ?? card.headline, stems),
      snippet: makeSnippet(text, stems) ?? null,
    }
  })
}
