import type { Format } from '#newsroom/articles/article.ts'
import type { Card } from '#newsroom/articles/views.ts'

/** Formats a reader must know before reading: their label stands above the headline when the desk wrote no kicker. */
const LABELLED = ['analysis', 'interview', 'live', 'gallery', 'video', 'statement', 'obituary', 'sponsored'] as const
export type LabelledFormat = (typeof LABELLED)[number]

/**
 * What stands above a headline: paid copy is always called so; else the desk's own words, the format's label (a code for
 * `Common.formats`), or the section, where the list is not the section's own.
 */
export function kickerOf(
  card: Card,
  place: 'section' | 'mixed',
): { text: string; href: string | null } | { format: LabelledFormat } | null {
  if (card.format === 'sponsored') return { format: 'sponsored' }
  if (card.kicker) return { text: card.kicker, href: null }
  if (isLabelled(card.format)) return { format: card.format }
  return place === 'mixed' ? { text: card.section.name, href: card.section.href } : null
}

function isLabelled(format: Format): format is LabelledFormat {
  return LABELLED.some((labelled) => labelled === format)
}
