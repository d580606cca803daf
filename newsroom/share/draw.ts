import sharp, { type OverlayOptions } from 'sharp'
import { CARD_SIZE, type Drawing } from './card.ts'
import { type Run, type SetWords, setBlock, setLine } from './set-text.ts'

/*
 * A card as it would be printed: the name of the paper under a rule, the label, the words, who wrote them. Distances in
 * pixels. Everything hangs from the right edge, where a line begins.
 */

const { width: WIDTH, height: HEIGHT } = CARD_SIZE
const EDGE = 64
const MEASURE = WIDTH - 2 * EDGE
const INK = '#1b1814'
const INK_2 = '#4a443a'
const INK_3 = '#6a6255'
const HAIR = '#d9d3c6'

const PLATE = { top: 42, height: 58, mostWidth: 520 }
const RULE = { top: 120, height: 4 }
const LABEL = { top: 148, size: 32 }
const WORDS = { top: 222, bottom: 518 }
const FOOT = { top: 548, words: 564, size: 30 }
const PORTRAIT = { size: 268, top: 226 }
const BETWEEN = 48

/** Large to small: a headline of two words is not shouted, one of thirty can still be read on a telephone. */
const SIZES = [104, 96, 88, 80, 74, 68, 62, 57, 52, 47, 42]
const NEWS_LINE = 1.34
/** Naskh has longer tails. */
const OPINION_LINE = 1.4

/**
 * Draws a card: a JPEG of `CARD_SIZE`. The process must have begun with `FONTCONFIG_FILE` naming `faces/fonts.conf`, or
 * the words are set in whatever the machine has.
 * @param portrait a file of this machine
 */
export async function drawCard(drawing: Drawing, portrait: string | null): Promise<Buffer> {
  const isOpinion = drawing.voice === 'opinion'
  const layers = [
    rule(RULE.top, RULE.height, INK),
    rule(FOOT.top, 2, HAIR),
    await plateOf(drawing),
    await labelOf(drawing),
    ...(await wordsOf(drawing, portrait !== null)),
    ...(await footOf(drawing)),
    ...(portrait === null ? [] : [await portraitOf(portrait)]),
  ]
  const background = isOpinion ? drawing.colours.tint : drawing.colours.paper
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background } })
    .composite(layers)
    .jpeg({ quality: 84, chromaSubsampling: '4:4:4', mozjpeg: true })
    .toBuffer()
}

function rule(top: number, height: number, background: string): OverlayOptions {
  return { input: { create: { width: MEASURE, height, channels: 3, background } }, left: EDGE, top }
}

/** Hung from the right edge. */
function fromStart({ png, width }: SetWords, top: number): OverlayOptions {
  return { input: png, left: Math.max(0, WIDTH - EDGE - width), top }
}

/** The drawn name of the paper, or its name set in the text face. */
async function plateOf({ plate, paper, faces }: Drawing): Promise<OverlayOptions> {
  const box = { width: PLATE.mostWidth, height: PLATE.height }
  if (!plate) {
    const name = { face: faces.text, weight: 'bold', colour: INK } as const
    const set = await setBlock(paper, name, { box, sizes: [60, 54, 48, 42, 36, 30, 24], lineHeight: 1 })
    return fromStart(set, PLATE.top + Math.round((PLATE.height - set.height) / 2))
  }
  const paths = plate.paths.map((path) => `<path d="${path}"/>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${plate.viewBox}" fill="${INK}">${paths}</svg>`
  const { data, info } = await sharp(Buffer.from(svg), { density: 300 })
    .resize({ ...box, fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true })
  return fromStart({ png: data, width: info.width, height: info.height }, PLATE.top)
}

async function labelOf({ label: [section = '', kicker], colours, faces }: Drawing): Promise<OverlayOptions> {
  const setting = { face: faces.headline, weight: 'bold' } as const
  const runs: Run[] = [{ ...setting, words: section, colour: colours.accent }]
  if (kicker) {
    runs.push(
      { ...setting, weight: 'regular', words: '/', colour: INK_3 },
      { ...setting, words: kicker, colour: INK_2 },
    )
  }
  return fromStart(await setLine(runs, { size: LABEL.size, most: MEASURE }), LABEL.top)
}

async function wordsOf({ voice, words, faces }: Drawing, hasPortrait: boolean): Promise<OverlayOptions[]> {
  const isOpinion = voice === 'opinion'
  const box = {
    width: hasPortrait ? MEASURE - PORTRAIT.size - BETWEEN : MEASURE,
    height: WORDS.bottom - WORDS.top,
  }
  const set = await setBlock(
    words,
    { face: isOpinion ? faces.text : faces.headline, weight: 'bold', colour: INK },
    { box, sizes: SIZES, lineHeight: isOpinion ? OPINION_LINE : NEWS_LINE },
  )
  return [fromStart(set, WORDS.top)]
}

/** Who wrote it. Nothing for a story that nobody signed. */
async function footOf({ voice, names, job, colours, faces }: Drawing): Promise<OverlayOptions[]> {
  if (names.length === 0) return []
  const name = { face: faces.headline, weight: 'bold', colour: voice === 'opinion' ? colours.accent : INK } as const
  const point = { face: faces.headline, weight: 'bold', words: '\u00b7', colour: INK_3 } as const
  const runs: Run[] = names.flatMap((words, index) => (index > 0 ? [point, { ...name, words }] : [{ ...name, words }]))
  if (job !== null) runs.push({ face: faces.text, weight: 'regular', words: job, colour: INK_2 })
  return [fromStart(await setLine(runs, { size: FOOT.size, most: MEASURE }), FOOT.words)]
}

async function portraitOf(file: string): Promise<OverlayOptions> {
  const input = await sharp(file).resize(PORTRAIT.size, PORTRAIT.size, { fit: 'cover' }).toBuffer()
  return { input, left: EDGE, top: PORTRAIT.top }
}
