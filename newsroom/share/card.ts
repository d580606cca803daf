import { createHash } from 'node:crypto'
import { stripControls } from '#arabic/bidi.ts'
import { truncate } from '#arabic/truncate.ts'
import { type Block, blockText } from '../articles/body.ts'
import type { Article } from '../articles/views.ts'
import type { Edition } from '../edition.ts'
import { type PictureFile, previewFile } from '../media/picture.ts'
import type { Settings } from '../publication/settings.ts'

/** Everything that is drawn on a card, and nothing else: two cards that look alike have the same drawing. */
export interface Drawing {
  /** Goes up when the same facts are drawn otherwise, so that every card gets a new address. */
  edition: number
  /** An opinion speaks in the text face. */
  voice: 'news' | 'opinion'
  paper: string
  plate: Settings['plate']
  colours: { paper: string; tint: string; accent: string }
  faces: { headline: Face; text: Face }
  /** The section, then the desk's own kicker. */
  label: string[]
  words: string
  /** Writers, or the source. */
  names: string[]
  /** What the one writer of an opinion does. */
  job: string | null
  /** Path of the portrait of the one writer of an opinion: `/media/…`. */
  portrait: string | null
}

/** A face that the cards are set in, as its own file names it. */
export type Face = 'Matbaa Headline' | 'Matbaa Text'

/** A card as pages and previews refer to it. */
export interface ShareCard extends PictureFile {
  alt: string
  drawing: Drawing
}

export const CARD_SIZE = { width: 1200, height: 630 } as const
const DRAWN_AS = 1
/** More words than these would be too small to be read in a conversation. */
const MOST_LETTERS = 170
/** A passage that says something and still can be read at a glance. */
const QUOTE_LETTERS = { least: 25, most: 170 } as const
const MOST_NAMES = 3
/** Of a name, a section, what somebody does: longer ones would not stand on one line. */
const LINE_LETTERS = 60
const HASH_LETTERS = 16

type Carded = Pick<
  Article,
  'id' | 'format' | 'kicker' | 'headline' | 'section' | 'lead' | 'credits' | 'source' | 'body'
>

/** The card of a story; null when the story has a photograph, which says more. */
export function cardOf(edition: Pick<Edition, 'name' | 'settings'>, story: Carded): ShareCard | null {
  if (story.lead) return null
  const drawing = drawingOf(edition, story)
  const path = cardPath(story.id, hashOf(drawing))
  return { path, ...CARD_SIZE, alt: drawing.words, drawing }
}

function drawingOf({ name, settings }: Pick<Edition, 'name' | 'settings'>, story: Carded): Drawing {
  const { theme, plate } = settings
  const { format, kicker, section, headline, source, credits } = story
  const writers = credits.filter(({ role }) => role === 'writer')
  const isOpinion = format === 'opinion'
  const only = isOpinion && writers.length === 1 ? writers[0] : undefined
  const quote = isOpinion ? findQuote(story.body.content, only?.name) : undefined
  const names = writers.map((writer) => writer.name)
  return {
    edition: DRAWN_AS,
    voice: isOpinion ? 'opinion' : 'news',
    paper: name,
    plate,
    colours: { paper: theme.paper.light, tint: theme.tint.light, accent: theme.accent.light },
    faces: { headline: faceOf(theme.headlineFace, 'Matbaa Headline'), text: faceOf(theme.textFace, 'Matbaa Text') },
    label: [...new Set([section.name, kicker ?? ''])].filter(Boolean).map(shortLine),
    words: truncate(oneLine(quote ?? headline), MOST_LETTERS),
    names: (names.length > 0 ? names : source ? [source] : []).slice(0, MOST_NAMES).map(shortLine),
    job: only?.job ? shortLine(only.job) : null,
    portrait: (only?.portrait && previewFile(only.portrait, '1x1')?.path) ?? null,
  }
}

/** Of the passages that were set large, the first that is the writer's own. */
function findQuote(blocks: Block[], writer: string | undefined): string | undefined {
  for (const block of blocks) {
    if (block.type !== 'pullQuote') continue
    const { by } = block.attrs
    const words = oneLine(blockText(block))
    const isOwn = by === null || by.trim() === '' || by.trim() === writer
    if (isOwn && words.length >= QUOTE_LETTERS.least && words.length <= QUOTE_LETTERS.most) return inQuotes(words)
  }
  return undefined
}

/** Quotation marks, unless the passage has some of its own: one pair inside another reads as a misprint. */
function inQuotes(words: string): string {
  return /[\u00ab\u00bb"\u201c\u201d]/u.test(words) ? words : `\u00ab${words}\u00bb`
}

function shortLine(text: string): string {
  return truncate(oneLine(text), LINE_LETTERS)
}

function oneLine(text: string): string {
  return stripControls(text).replace(/\s+/gu, ' ').trim()
}

function faceOf(family: string, otherwise: Face): Face {
  return family === 'Matbaa Headline' || family === 'Matbaa Text' ? family : otherwise
}

function hashOf(drawing: Drawing): string {
  return createHash('sha256').update(JSON.stringify(drawing)).digest('hex').slice(0, HASH_LETTERS)
}

function cardPath(id: number, hash: string): string {
  return `/share/${id}-${hash}.jpg`
}

/** The story and the hash of a file's name, `<id>-<hash>.jpg`; undefined for any other name. */
export function parseCardName(name: string): { id: number; hash: string } | undefined {
  const match = /^([1-9]\d{0,14})-([0-9a-f]{16})\.jpg$/.exec(name)
  return match?.[1] && match[2] ? { id: Number(match[1]), hash: match[2] } : undefined
}
