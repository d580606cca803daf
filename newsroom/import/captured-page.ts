import type { CairoDay } from '#arabic/dates.ts'
import type { CreditRole } from '../articles/article.ts'
import type { Block } from '../articles/body.ts'
import type { SourceLine } from './source-line.ts'

export const DOUBT_CODES = [
  /** Nothing tells the day. */
  'no-date',
  /** A date is printed that no calendar has, or none we read. */
  'date-unreadable',
  /** The only date is the one every page of that day carried: the story may be older. Not a reason to hold it back. */
  'date-is-masthead',
  'no-section',
  /** Several lines could be the section. */
  'unclear-section',
  'no-headline',
  'no-body',
  /** A line before the first paragraph that is none of what a page has there; it is kept as a paragraph. */
  'unclear-line',
  'office-without-name',
  /** A list of links was left out, and a line beside it may have been the story's. */
  'related-list',
  /** Text like a paragraph under the end of the story; it is kept. */
  'text-after-end',
  /** Text like a paragraph in another part of an HTML page; it is left out. */
  'text-outside',
  /** The caption of a picture inside the story, whose place is all that is left of it; kept as a paragraph. */
  'picture-missing',
  /** Letters were lost or exchanged when the page was saved. */
  'garbled',
  /** The text was broken into short lines when it was saved; each became a paragraph. */
  'wrapped-lines',
  'not-arabic',
] as const
export type DoubtCode = (typeof DOUBT_CODES)[number]

export interface Doubt {
  /** Counted from 1; the place where a missing thing would be looked for. */
  line: number
  text: string
  code: DoubtCode
}

/** A captured page, read. A story is fit to publish when every doubt is harmless: see `isHarmless`. */
export interface CapturedPage {
  date?: CairoDay
  /** Milliseconds UTC; noon in Cairo when the page prints no hour. */
  publishedAt?: number
  dateFrom?: 'story' | 'masthead'
  /** The day the page was printed for, when its masthead says so: its people held their offices on that day. */
  mastheadDay?: CairoDay
  /** When the page says it was last changed; milliseconds UTC. */
  revisedAt?: number
  /** Each office and its holder once, however often and in whatever spelling the page prints it. */
  offices: { office: string; person: string }[]
  section?: string
  headline?: string
  /** What stood under the lead picture. */
  caption?: string
  isArchivePhoto: boolean
  /** The call to follow the paper elsewhere. */
  call?: string
  credits: { name: string; role: CreditRole }[]
  /** File name of the lead picture, when the page names one beside itself. */
  picture?: string
  /** Its address on its own site, when it says so. */
  url?: string
  /** The body's lines in order: paragraphs, sub-headings, items. */
  paragraphs: string[]
  blocks: Block[]
  doubts: Doubt[]
}

/** Whether a doubt may be published: the page is understood, and the report only says how. */
export function isHarmless(doubt: Doubt): boolean {
  return doubt.code === 'date-is-masthead'
}

/** What markup tells beyond the lines. */
export interface PageFacts {
  /** Markup says which lines are headings: a short line without it is none. */
  isMarkup?: boolean
  headline?: string
  section?: string
  /** Milliseconds UTC. */
  publishedAt?: number
  author?: string
  picture?: string
  url?: string
}

/** A page while it is read: each line goes to exactly one of these, or is furniture. */
export interface PageDraft {
  mastheadDates: { day: CairoDay; line: SourceLine }[]
  storyDates: { day: CairoDay; minutes?: number; isUpdate: boolean }[]
  offices: { office: string; person: string }[]
  section?: string
  headline?: string
  caption?: string
  call?: string
  credits: { name: string; role: CreditRole }[]
  body: SourceLine[]
  doubts: Doubt[]
}

export function doubt(
  page: { doubts: Doubt[] },
  code: DoubtCode,
  at: { line: number; text: string } | undefined,
): void {
  page.doubts.push({ line: at?.line ?? 1, text: at?.text ?? '', code })
}
