import sharp from 'sharp'
import { RLM } from '#arabic/characters.ts'
import { tieNumbers } from '#arabic/headline.ts'
import type { Face } from './card.ts'

/** How words are set. */
export interface Setting {
  face: Face
  weight: 'regular' | 'bold'
  colour: string
}

export interface Run extends Setting {
  words: string
}

/** Words as they were set: a transparent picture, cut close to the ink. */
export interface SetWords {
  png: Buffer
  width: number
  height: number
}

/** Letters of the tallest and of the deepest reach of the faces, not seen: they hold every line at one height. */
const STRUT = ' <span alpha="1">\u0622\u062c</span>'
/** Height of a line of the faces themselves, in their sizes. */
const NATURAL: Record<Face, number> = { 'Matbaa Headline': 1.5, 'Matbaa Text': 1.7 }
/** Pixels; below it a line goes over its edge. */
const SMALLEST = 16
const STEPS_TO_BALANCE = 5
const NARROWEST = 0.55

/**
 * One line of several voices, at one height whatever its letters. What goes beyond `most` pixels is left out from its end,
 * a run at a time; the first is made smaller.
 */
export async function setLine(runs: Run[], { size, most }: { size: number; most: number }): Promise<SetWords> {
  const set = await draw(`${RLM}${runs.map((run) => spanOf(run)).join(' ')}${STRUT}`, size)
  if (set.width <= most) return set
  if (runs.length > 1) return setLine(runs.slice(0, -1), { size, most })
  return size > SMALLEST ? setLine(runs, { size: size - 2, most }) : set
}

/**
 * Words on as many lines as they need, at the largest of the `sizes` at which they fit into `box`, with lines of like
 * length. The smallest is taken when none fits.
 * @param sizes large to small; `lineHeight` in sizes, from line to line
 */
export async function setBlock(
  words: string,
  setting: Setting,
  { box, sizes, lineHeight }: { box: { width: number; height: number }; sizes: readonly number[]; lineHeight: number },
): Promise<SetWords> {
  const setAt = (size: number, width: number) => {
    const factor = (lineHeight / NATURAL[setting.face]).toFixed(3)
    const markup = `<span line_height="${factor}">${spanOf({ words: tieNumbers(words), ...setting }, RLM)}</span>`
    return draw(markup, size, width)
  }
  let set: SetWords | undefined
  let taken = 0
  for (const size of sizes) {
    set = await setAt(size, box.width)
    taken = size
    if (set.height <= box.height && set.width <= box.width) break
  }
  if (!set) throw new Error('There is no size to set words at')
  return balance(set, (width) => setAt(taken, width), { width: box.width, line: taken * lineHeight })
}

/** The narrowest column in which the words take no more lines: none is left alone on the last. */
async function balance(
  wide: SetWords,
  setAt: (width: number) => Promise<SetWords>,
  { width, line }: { width: number; line: number },
): Promise<SetWords> {
  let best = wide
  let [narrow, fits] = [width * NARROWEST, width]
  if (wide.height < line) return wide
  for (let step = 0; step < STEPS_TO_BALANCE; step++) {
    const middle = Math.round((narrow + fits) / 2)
    const set = await setAt(middle)
    const isAsGood = set.height < wide.height + line / 2 && set.width <= middle
    if (isAsGood) [best, fits] = [set, middle]
    else narrow = middle
  }
  return best
}

/**
 * Pango's «left» is the start of a paragraph that reads right to left: markup begins with the mark that makes it one,
 * whatever its first word; the mark stands in the face of the words, or their first line would be another's height. 72 dots to the inch: a point is a pixel.
 */
async function draw(markup: string, size: number, width?: number): Promise<SetWords> {
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `Matbaa Text ${size}`,
      align: 'left',
      dpi: 72,
      rgba: true,
      ...(width !== undefined && { width: Math.round(width), wrap: 'word-char' }),
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  return { png: data, width: info.width, height: info.height }
}

function spanOf({ words, face, weight, colour }: Run, mark = ''): string {
  // Pango refuses a text without ink.
  const text = `${mark}${escapeMarkup(drawable(words)) || STRUT}`
  return `<span face="${face}" weight="${weight}" foreground="${colour}">${text}</span>`
}

/** What a passage may say in Pango's markup without being taken for some of it. */
function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Arabic letters as old systems stored them, by the shape each takes in its word */
const SHAPED = /[\ufb50-\ufdcf\ufe70-\ufefc]/gu
/**
 * Characters of no script that the faces have: Latin with its marks, general punctuation, currencies, letterlike signs,
 * Arabic. The others would be drawn as boxes.
 */
const NOT_OURS =
  /[^\u0020-\u007e\u00a0-\u024f\u0600-\u06ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\u2116\u2122\u2212\ufd3e\ufd3f\ufdf2\ufdfa\ufdfb]+/gu

function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(SHAPED, (letter) => letter.normalize('NFKC'))
    .replace(NOT_OURS, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
