import type { Article, Credit } from '../articles/views.ts'
import type { Picture } from '../media/picture.ts'
import { settingsSchema } from '../publication/settings.ts'
import { cardOf, type ShareCard } from './card.ts'

/* Stories to draw cards of, for tests. */

type Carded = Parameters<typeof cardOf>[1]

export const edition = { name: 'المطبعة', settings: settingsSchema.parse({}) }

export function writer(name: string, more: Partial<Credit> = {}): Credit {
  return { role: 'writer', name, href: null, job: null, portrait: null, ...more }
}

export function story(change: Partial<Carded> = {}): Carded {
  return {
    id: 7,
    format: 'news',
    kicker: null,
    headline: 'القوارب تعود إلى «مرسى البلد» بعد 11 عامًا',
    section: { slug: 'city', name: 'محافظات', href: '/city', parent: null },
    lead: null,
    credits: [writer('هدى السعدني')],
    source: null,
    body: { type: 'doc', content: [] },
    ...change,
  }
}

export function pullQuote(text: string, by: string | null = null): Article['body']['content'][number] {
  return { type: 'pullQuote', attrs: { by }, content: [{ type: 'text', text }] }
}

/** A picture that has one square file of 640 pixels. */
export function portrait(hash: string): Picture {
  const variant = { proportion: 1, avif: [], webp: [], jpg: [640] }
  const variants = { '16x9': variant, '4x3': variant, '1x1': variant, whole: variant }
  const facts = { alt: '', caption: null, credit: null, licence: null, isArchivePhoto: false }
  return { hash, width: 640, height: 640, variants, ...facts }
}

/** @throws Error for a story that has a photograph. */
export function getCard(change: Partial<Carded> = {}): ShareCard {
  const card = cardOf(edition, story(change))
  if (!card) throw new Error('A story with a photograph has no card')
  return card
}
