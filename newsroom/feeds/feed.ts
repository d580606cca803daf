import type { CorrectionKind, Format } from '../articles/article.ts'
import type { Block } from '../articles/body.ts'

/** What a feed can be asked for. Slugs as they stand in the address, decoded. */
export type AskedFeed =
  | { kind: 'site' }
  /** From the top: a section, or a section and the one below it. */
  | { kind: 'section'; path: string[] }
  | { kind: 'topic' | 'person'; slug: string }

/** Stories in a feed: Google News reads no more at once. */
export const MOST_STORIES = 60
/** What Google News takes, with room for the rest of an item: bytes of one story's markup, and of a whole feed. */
export const MOST_STORY_BYTES = 900_000
export const MOST_FEED_BYTES = 2_000_000

type EmbedProvider = Extract<Block, { type: 'embed' }>['attrs']['provider']

/** The words a feed needs besides those of the stories. A name in braces is a place for one: `{names}`. */
export interface FeedWords {
  /** Of a listing's feed: `{paper}`, `{name}`. */
  title: string
  /** What a listing is about when nobody wrote it: `{paper}`, `{name}`, `{job}`. */
  sectionDescription: string
  topicDescription: string
  personDescription: string
  /** `{place}` */
  dateline: string
  readAlso: string
  archivePhoto: string
  /** `{names}` */
  photoBy: string
  /** `{source}` */
  source: string
  sensitive: string
  /** Where a story is too long for a feed. */
  more: string
  /** What a reader must know before the first word, as paid copy; null where there is nothing to say. */
  formats: Record<Format, string | null>
  open: Record<EmbedProvider, string>
  corrections: Record<CorrectionKind, string>
}

/** Puts values in the places of a sentence. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}

/** What is taken into a feed. */
export interface FeedShape {
  isFull: boolean
  hasPictures: boolean
}

/** A feed before it is written down. Addresses are absolute, times milliseconds UTC. */
export interface Feed {
  /** Never changes, whatever its listing is called. */
  id: string
  title: string
  description: string
  /** The listing it stands beside. */
  page: string
  /** Its own address. */
  self: string
  hub: string | null
  paper: string
  legalName: string
  origin: string
  /** The newest change of a story in it. */
  updatedAt: number
  stories: FeedStory[]
}

export interface FeedStory {
  /** Never changes, whatever the story is called and wherever it stands. */
  id: string
  url: string
  title: string
  /** A sentence or two, plain. */
  summary: string
  /** The story as markup; null in a feed of summaries. */
  html: string | null
  publishedAt: number
  /** The last change that matters to a reader. */
  updatedAt: number
  writers: { name: string; url: string | null }[]
  /** Photographers, translators, editors. */
  contributors: string[]
  section: { name: string; url: string }
  topics: string[]
  /** The agency or paper it came from. */
  source: string | null
  /** The lead first, each once; empty in a feed without pictures. */
  pictures: FeedPicture[]
}

export interface FeedPicture {
  file: PictureFile
  thumbnail: PictureFile
  alt: string
  caption: string | null
  credit: string | null
}

export interface PictureFile {
  url: string
  width: number
  height: number
}

/** The year this scheme of names was laid down. A name is never resolved, and never to be made anew. */
const SCHEME_YEAR = 2026

/** A name in the sense of RFC 4151: it outlives slugs, sections, and the change from http to https. */
export function nameOf(origin: string, what: string): string {
  return `tag:${new URL(origin).hostname},${SCHEME_YEAR}:${what}`
}
