import { formatDateTime, toCairoIso } from '#arabic/dates.ts'
import type { Digits } from '#arabic/digits.ts'
import type { CorrectionKind, Format } from '../articles/article.ts'
import type { Body } from '../articles/body.ts'
import type { Picture } from '../media/picture.ts'
import { type BodySetting, drawBody, drawFigure } from './body-html.ts'
import { fill, MOST_STORY_BYTES } from './feed.ts'
import { drawLink, element, escapeText, paragraph } from './markup.ts'

/** What a story's markup is made of. */
export interface StoryText {
  format: Format
  standfirst: string | null
  body: Body
  source: string | null
  isSensitive: boolean
  lead: Picture | null
  corrections: { kind: CorrectionKind; text: string; at: number }[]
}

/**
 * A story as a feed carries it: what a reader must know first, the story whole, what was put right since. One that is
 * too long for a feed ends between two blocks, with the way to the rest.
 */
export function drawStory(story: StoryText, setting: BodySetting & { digits: Digits }): string {
  const { words, links } = setting
  const label = words.formats[story.format]
  const head = [
    label && paragraph(element('strong', {}, escapeText(label))),
    story.standfirst && paragraph(element('strong', {}, escapeText(story.standfirst))),
    story.isSensitive && paragraph(escapeText(words.sensitive)),
    story.lead && drawFigure(story.lead, story.lead, setting),
  ]
  const foot = [
    ...story.corrections.map((one) => drawCorrection(one, setting)),
    story.source && paragraph(escapeText(fill(words.source, { source: story.source }))),
  ]
  const more = paragraph(drawLink(links.url, escapeText(words.more), links))
  const blocks = fitting([...head, ...drawBody(story.body, setting)].filter(isPresent), more)
  return element('div', { dir: 'rtl', lang: 'ar' }, [...blocks, ...foot.filter(isPresent)].join('\n'))
}

function drawCorrection(
  { kind, text, at }: StoryText['corrections'][number],
  { words, digits }: Pick<BodySetting, 'words'> & { digits: Digits },
): string {
  const when = element('time', { datetime: toCairoIso(at) }, escapeText(formatDateTime(at, { digits })))
  return paragraph(`${element('strong', {}, escapeText(words.corrections[kind]))} ${escapeText(text)} (${when})`)
}

/** The blocks there is room for, and `more` when some had to go. */
function fitting(blocks: string[], more: string): string[] {
  let bytes = 0
  const room = blocks.findIndex((block) => {
    bytes += Buffer.byteLength(block) + 1
    return bytes > MOST_STORY_BYTES
  })
  return room === -1 ? blocks : [...blocks.slice(0, room), more]
}

function isPresent(part: string | null | false): part is string {
  return Boolean(part)
}
