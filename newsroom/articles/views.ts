import type { Picture } from '../media/picture.ts'
import type { CorrectionKind, CreditRole, Format, TagType } from './article.ts'
import type { Body } from './body.ts'

/** A story as it stands in a list. Times are milliseconds UTC. */
export interface Card {
  id: number
  /** Canonical path, percent-encoded. */
  href: string
  format: Format
  kicker: string | null
  /** The front headline when there is one. */
  headline: string
  standfirst: string | null
  section: { slug: string; name: string; href: string }
  publishedAt: number
  picture: Picture | null
  /** Number of pictures when the story is a gallery, else 0. */
  pictureCount: number
  writers: Writer[]
}

export interface Writer {
  name: string
  /** Null for a name that has no page. */
  href: string | null
  job: string | null
  portrait: Picture | null
}

export interface Credit extends Writer {
  role: CreditRole
}

export interface Correction {
  id: number
  kind: CorrectionKind
  text: string
  at: number
}

export interface Article {
  id: number
  href: string
  /** The short address, `/{id}`. */
  shortHref: string
  format: Format
  kicker: string | null
  headline: string
  standfirst: string | null
  /** What search engines and shared links print in place of the headline. */
  seoTitle: string | null
  socialTitle: string | null
  description: string
  dateline: string | null
  source: string | null
  body: Body
  wordCount: number
  section: { slug: string; name: string; href: string; parent: { slug: string; name: string; href: string } | null }
  publishedAt: number
  revisedAt: number | null
  isSensitive: boolean
  lead: Picture | null
  /** The lead's caption when the picture itself did not survive, as in an imported capture: it stands where the picture stood. */
  leadNote: { caption: string | null; isArchivePhoto: boolean } | null
  credits: Credit[]
  tags: { name: string; href: string; type: TagType }[]
  corrections: Correction[]
  /** Pictures that the body uses, by media id. */
  pictures: Record<number, Picture>
  /** Stories that the body's «اقرأ أيضًا» cards point to, by article id; a story that is not public is left out. */
  readAlso: Record<number, Card>
  /** Picked by hand first, then by keywords and tags in common, then from the same section. */
  related: Card[]
  /** Newest of the same section (without this one), for the outer column. */
  fromSection: Card[]
  /** Whole years since publication; 0 in the first year. */
  ageInYears: number
  now: number
}

/** One page of a listing. */
export interface Listing {
  cards: Card[]
  page: number
  pageCount: number
  total: number
}

export interface Front {
  now: number
  breaking: { id: number; href: string; headline: string; publishedAt: number; until: number } | null
  lead: Card | null
  /** Stories that stand under the lead story's text. */
  leadRelated: Card[]
  secondary: Card[]
  latest: Card[]
  blocks: FrontBlock[]
  opinion: { leader: Card | null; columns: Card[]; section: { name: string; href: string } } | null
  photoStory: { card: Card; pictures: Picture[]; photographers: string[] } | null
}

export interface FrontBlock {
  /** How the block is laid out: two neighbours never look alike. */
  layout: 'picture' | 'text' | 'tall' | 'row'
  section: { slug: string; name: string; href: string; children: { name: string; href: string }[] }
  cards: Card[]
}
