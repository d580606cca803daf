/**
 * Makes the two faces the paper is set in, and the one of the desk's controls. Run by hand when a face, a character or a fallback changes:
 *
 *     npm run fonts
 *
 * It installs the pinned sources and the subsetter in a temporary folder (nothing is added to this package, and no
 * install script runs: the Plex package's reports home), writes `public/fonts/*`, `components/ui/fonts.css`,
 * `components/ui/font-files.ts`, `components/desk/ui/fonts.css` and `newsroom/share/faces/*`, and prints the sizes. The same sources give the same bytes, so the same names.
 *
 * - Headline: IBM Plex Sans Arabic Bold. «Plex» is a Reserved Font Name: the subset is called Matbaa Headline.
 * - Text: Noto Naskh Arabic, 400–700, called Matbaa Text. Its package keeps Arabic apart from digits and punctuation,
 *   and a page needs both every time, so the two are joined in one file. Latin letters stay out (7 KB on every page
 *   for a photographer's name): they come from the reader's own serif. The two long salutations have a file of their
 *   own, fetched by the pages that print one.
 * - Desk: IBM Plex Sans Arabic Regular and SemiBold, called Matbaa Desk. No page of readers asks for them.
 * - Share cards: the headline and the text face as TTF (Pango reads no woff2), the text face at two fixed weights and
 *   both with the letters of all Latin languages: a card has no reader's face to fall back upon. No page asks for them.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { addGlyphs, readCmap, readTables, rename, writeTables } from './sfnt.mjs'

const PACKAGES = [
  'subset-font@2.9.0',
  'harfbuzzjs@1.6.4',
  'fontverter@2.0.0',
  'wawoff2@2.0.1',
  '@ibm/plex-sans-arabic@1.1.0',
  '@fontsource-variable/noto-naskh-arabic@5.3.0',
]
const PLEX = '@ibm/plex-sans-arabic'
const NASKH = '@fontsource-variable/noto-naskh-arabic'
const VERSION = 'Version 1'
const ROOT = resolve(import.meta.dirname, '..')

/** What browsers apply by themselves, and no more: an alternate no style sheet asks for is dead weight. */
const FEATURES = 'ccmp liga locl mark mkmk rlig calt clig curs kern rclt init medi fina isol'.split(' ')
/** The text face's locl holds Sindhi, Urdu and Kashmiri shapes; the paper is in Arabic. */
const TEXT_FEATURES = FEATURES.filter((feature) => feature !== 'locl')

const ARABIC = [
  ...[0x060c, 0x061b, 0x061f], // comma, semicolon, question mark
  ...range(0x0621, 0x063a), // hamza to ghain
  ...range(0x0640, 0x0655), // tatweel, feh to yeh, tashkeel, madda and hamza above and below
  ...range(0x0660, 0x066c), // Arabic-Indic digits, percent sign, decimal and thousands separators
  ...[0x0670, 0x0671], // superscript alef, alef wasla
  ...[0x067e, 0x0686, 0x0698, 0x06a4, 0x06a9, 0x06af, 0x06cc], // peh, tcheh, jeh, veh, keheh, gaf, Farsi yeh
  ...[0xfd3e, 0xfd3f], // ornate parentheses
  0xfdf2, // the name of God
]
/** Salutation «sallallahou alayhe wasallam», «jalla jalalahu» */
const SALUTATIONS = [0xfdfa, 0xfdfb]
const DIGITS_AND_MARKS = [
  ...range(0x0020, 0x0040),
  ...range(0x005b, 0x0060),
  ...range(0x007b, 0x007e),
  ...[0x00a0, 0x00a3, 0x00a9, 0x00ab, 0x00b0, 0x00b1, 0x00b7, 0x00bb, 0x00d7, 0x00f7], // NBSP £ © « ° ± · » × ÷
  ...[0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026], // dashes, quotes, bullet, ellipsis
  ...[0x2030, 0x2039, 0x203a, 0x20ac, 0x2212], // per mille, single guillemets, euro, minus
]
const LATIN_LETTERS = [...range(0x0041, 0x005a), ...range(0x0061, 0x007a)]
/** Latin letters with their marks, and the signs a name or a sum may hold. */
const MORE_LATIN = [...range(0x00a1, 0x024f), ...range(0x1e80, 0x1e85), 0x1ef2, 0x1ef3, 0x2116, 0x2122, 0x2020]
/** The text face at the weights that cards are set in. */
const CARD_WEIGHTS = [
  { style: 'Regular', weight: 400 },
  { style: 'Bold', weight: 700 },
]
/** The weights of the desk, by the names of their sources. */
const DESK_WEIGHTS = [
  { style: 'Regular', weight: '400' },
  { style: 'SemiBold', weight: '600' },
]
/** Joiners, direction marks, embeddings and isolates: empty, so that no other face is asked for them. */
const INVISIBLE = [0x061c, ...range(0x200b, 0x200f), ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)]

/**
 * How wide the reader's own face runs, in percent of its size, to fill the lines ours will fill: the ratio of the
 * average advances over 400 Arabic headlines (bold) and 300 paragraphs, shaped by Chromium. With them the share of
 * headlines whose number of lines changes at 24 px in 328 px falls from 49 to 6 % against DejaVu Sans, from 19 to 4 %
 * against Noto Sans Arabic, from 11 to 4 % against Noto Naskh Arabic. The faces of Apple and Windows could not be
 * measured: they are held near 100, where a wrong guess costs least, until someone measures them on the device.
 * `regular` and `bold` are the full and the PostScript names `local()` looks for.
 * @type {{ regular: string[], bold: string[], headline: number, text: number, textBold: number }[]}
 */
const FALLBACKS = [
  // measured
  {
    regular: ['Noto Naskh Arabic', 'Noto Naskh Arabic Regular', 'NotoNaskhArabic-Regular'],
    bold: ['Noto Naskh Arabic Bold', 'NotoNaskhArabic-Bold'],
    headline: 106,
    text: 100,
    textBold: 99.3,
  },
  {
    regular: ['Noto Sans Arabic', 'Noto Sans Arabic Regular', 'NotoSansArabic-Regular'],
    bold: ['Noto Sans Arabic Bold', 'NotoSansArabic-Bold'],
    headline: 90.5,
    text: 90.2,
    textBold: 84.8,
  },
  // guessed: Apple, then Windows
  {
    regular: ['Geeza Pro', 'GeezaPro'],
    bold: ['Geeza Pro Bold', 'GeezaPro-Bold'],
    headline: 100,
    text: 97,
    textBold: 95,
  },
  { regular: ['Segoe UI', 'SegoeUI'], bold: ['Segoe UI Bold', 'SegoeUI-Bold'], headline: 95, text: 95, textBold: 92 },
  { regular: ['Arial', 'ArialMT'], bold: ['Arial Bold', 'Arial-BoldMT'], headline: 100, text: 97, textBold: 95 },
  { regular: ['Tahoma'], bold: ['Tahoma Bold', 'Tahoma-Bold'], headline: 95, text: 95, textBold: 92 },
  // measured; last, since a Linux that has a Noto face has this one too
  {
    regular: ['DejaVu Sans', 'DejaVuSans'],
    bold: ['DejaVu Sans Bold', 'DejaVuSans-Bold'],
    headline: 78.2,
    text: 84.2,
    textBold: 73.2,
  },
]
/** The text face has the Latin letters of Noto Serif; Georgia stands nearest to it on Apple and Windows. */
const LATIN_RANGE = ['U+41-5A', 'U+61-7A', 'U+C0-24F']
const LATIN_SERIFS = ['Noto Serif', 'Georgia', 'Liberation Serif', 'Times New Roman', 'DejaVu Serif']

const temporary = await mkdtemp(join(tmpdir(), 'matbaa-fonts-'))
try {
  await makeFonts(temporary)
} finally {
  await rm(temporary, { recursive: true, force: true })
}

/** @param {string} folder */
async function makeFonts(folder) {
  await writeFile(join(folder, 'package.json'), '{ "private": true }')
  await promisify(execFile)(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...PACKAGES],
    {
      cwd: folder,
      shell: process.platform === 'win32',
    },
  )
  const require = createRequire(join(folder, 'package.json'))
  const subsetFont = require('subset-font')
  const { convert } = require('fontverter')
  const source = (/** @type {string[]} */ ...path) => readFile(join(folder, 'node_modules', ...path))
  const subset = async (/** @type {Buffer} */ font, /** @type {number[]} */ characters, options = {}) =>
    readTables(
      await subsetFont(font, String.fromCodePoint(...characters), {
        targetFormat: 'sfnt',
        keepFeatures: FEATURES,
        // Hinting is 27 % of the headline face and says nothing to a screen of two pixels or to macOS.
        noHinting: true,
        dropTables: ['STAT'],
        preserveNameIds: [13, 14], // the licence
        ...options,
      }),
    )

  const plex = await source(PLEX, 'fonts/complete/woff2/IBMPlexSansArabic-Bold.woff2')
  const headlineCharacters = [...ARABIC, ...SALUTATIONS, ...DIGITS_AND_MARKS, ...LATIN_LETTERS]
  const headline = await subset(plex, headlineCharacters)
  addGlyphs(headline, headline, INVISIBLE)
  rename(headline, { family: 'Matbaa Headline', style: 'Bold', version: VERSION })

  const arabic = await source(NASKH, 'files/noto-naskh-arabic-arabic-wght-normal.woff2')
  const latin = await source(NASKH, 'files/noto-naskh-arabic-latin-wght-normal.woff2')
  const text = await subset(arabic, ARABIC, { keepFeatures: TEXT_FEATURES })
  addGlyphs(text, await subset(latin, DIGITS_AND_MARKS, { keepFeatures: TEXT_FEATURES }), INVISIBLE)
  rename(text, { family: 'Matbaa Text', style: 'Regular', version: VERSION })

  const salutations = await subset(arabic, SALUTATIONS, { keepFeatures: TEXT_FEATURES })
  rename(salutations, { family: 'Matbaa Text Salutations', style: 'Regular', version: VERSION })

  const desk = []
  for (const { style, weight } of DESK_WEIGHTS) {
    const tables = await subset(await source(PLEX, `fonts/complete/woff2/IBMPlexSansArabic-${style}.woff2`), [
      ...ARABIC,
      ...DIGITS_AND_MARKS,
      ...LATIN_LETTERS,
    ])
    addGlyphs(tables, tables, INVISIBLE)
    rename(tables, { family: 'Matbaa Desk', style, version: VERSION })
    desk.push({ weight, tables })
  }

  const furtherLatin = await source(NASKH, 'files/noto-naskh-arabic-latin-ext-wght-normal.woff2')
  await writeCardFaces({ subset, plex, arabic, latin, furtherLatin })

  reportMissing('headline', headline, headlineCharacters)
  reportMissing('text', text, [...ARABIC, ...DIGITS_AND_MARKS])

  const target = join(ROOT, 'public/fonts')
  await mkdir(target, { recursive: true })
  for (const name of await readdir(target)) if (name.endsWith('.woff2')) await rm(join(target, name))
  const write = async (/** @type {string} */ name, /** @type {import('./sfnt.mjs').Tables} */ tables) => {
    const file = await convert(writeTables(tables), 'woff2', 'sfnt')
    const hashed = `${name}-${createHash('sha256').update(file).digest('hex').slice(0, 8)}.woff2`
    await writeFile(join(target, hashed), file)
    console.log(`${hashed}  ${file.length.toLocaleString('en')} bytes`)
    return `/fonts/${hashed}`
  }
  const files = {
    headline: await write('headline', headline),
    text: await write('text', text),
    salutations: await write('salutations', salutations),
  }
  const deskRules = []
  for (const { weight, tables } of desk) {
    const src = address(await write(`desk-${weight}`, tables))
    deskRules.push(face({ family: 'Matbaa Desk', src, weight, display: 'swap' }))
  }
  await writeFile(
    join(ROOT, 'components/desk/ui/fonts.css'),
    `/* Written by cli/fonts.mjs. */\n${deskRules.join('\n')}\n`,
  )
  await writeFile(join(target, 'OFL-IBM-Plex.txt'), await source(PLEX, 'LICENSE.txt'))
  await writeFile(join(target, 'OFL-Noto.txt'), await source(NASKH, 'LICENSE'))
  await writeFile(
    join(ROOT, 'components/ui/fonts.css'),
    styleSheet(files, { headline: box(headline), text: box(text) }),
  )
  await writeFile(join(ROOT, 'components/ui/font-files.ts'), addresses(files))
}

/**
 * @typedef {import('./sfnt.mjs').Tables} Tables
 * @param {{
 *   subset: (font: Buffer, characters: number[], options?: object) => Promise<Tables>,
 *   plex: Buffer, arabic: Buffer, latin: Buffer, furtherLatin: Buffer,
 * }} sources
 */
async function writeCardFaces({ subset, plex, arabic, latin, furtherLatin }) {
  const folder = join(ROOT, 'newsroom/share/faces')
  await mkdir(folder, { recursive: true })
  const letters = [...DIGITS_AND_MARKS, ...LATIN_LETTERS, ...MORE_LATIN]
  const write = async (/** @type {string} */ name, /** @type {Tables} */ tables) => {
    const file = writeTables(tables)
    await writeFile(join(folder, name), file)
    console.log(`${name}  ${file.length.toLocaleString('en')} bytes`)
  }
  const headline = await subset(plex, [...ARABIC, ...SALUTATIONS, ...letters])
  addGlyphs(headline, headline, INVISIBLE)
  rename(headline, { family: 'Matbaa Headline', style: 'Bold', version: VERSION })
  await write('headline.ttf', headline)
  for (const { style, weight } of CARD_WEIGHTS) {
    const options = { keepFeatures: TEXT_FEATURES, variationAxes: { wght: weight } }
    const text = await subset(arabic, [...ARABIC, ...SALUTATIONS], options)
    addGlyphs(text, await subset(latin, letters, options), INVISIBLE)
    addGlyphs(text, await subset(furtherLatin, MORE_LATIN, options), [])
    rename(text, { family: 'Matbaa Text', style, version: VERSION })
    await write(`text-${style.toLowerCase()}.ttf`, text)
  }
}

/** @param {string} face @param {import('./sfnt.mjs').Tables} tables @param {number[]} characters */
function reportMissing(face, tables, characters) {
  const present = readCmap(tables)
  const missing = characters.filter((character) => !present.has(character))
  if (missing.length > 0) console.log(`${face} lacks ${String.fromCodePoint(...missing)}`)
}

/** @param {import('./sfnt.mjs').Tables} tables @returns {Box} */
function box(tables) {
  const [head, hhea] = [tables.get('head'), tables.get('hhea')]
  if (!head || !hhea) throw new Error('The font has no measurements')
  const em = head.readUInt16BE(18)
  return { ascent: hhea.readInt16BE(4) / em, descent: -hhea.readInt16BE(6) / em }
}

/**
 * @typedef {{ ascent: number, descent: number }} Box in ems
 * @param {{ headline: string, text: string, salutations: string }} files
 * @param {{ headline: Box, text: Box }} boxes
 */
function styleSheet(files, boxes) {
  const rules = [
    '/* Written by cli/fonts.mjs. */',
    // Preloaded, so it is there for the first paint or soon after; the sized fallbacks keep the lines where they are.
    face({ family: 'Matbaa Headline', src: address(files.headline), weight: '700', display: 'optional' }),
    // Never swapped in under a reader's eyes: a page starts and ends in one text face, and nothing moves.
    face({ family: 'Matbaa Text', src: address(files.text), weight: '400 700', display: 'optional' }),
    face({
      family: 'Matbaa Text',
      src: address(files.salutations),
      weight: '400 700',
      display: 'optional',
      range: SALUTATIONS.map((character) => `U+${character.toString(16).toUpperCase()}`),
    }),
    face({
      family: 'Matbaa Latin',
      src: locals(['Noto Serif Regular', ...LATIN_SERIFS]),
      weight: '400',
      range: LATIN_RANGE,
    }),
    face({
      family: 'Matbaa Latin',
      src: locals(LATIN_SERIFS.map((name) => `${name} Bold`)),
      weight: '700',
      range: LATIN_RANGE,
    }),
  ]
  for (const { regular, bold, ...sizes } of FALLBACKS) {
    rules.push(
      face({
        family: `Headline as ${regular[0]}`,
        src: locals(bold),
        weight: '700',
        size: sizes.headline,
        box: boxes.headline,
      }),
      face({ family: `Text as ${regular[0]}`, src: locals(regular), weight: '400', size: sizes.text, box: boxes.text }),
      face({
        family: `Text as ${regular[0]}`,
        src: locals(bold),
        weight: '700',
        size: sizes.textBold,
        box: boxes.text,
      }),
    )
  }
  const quoted = (/** @type {string[]} */ names) => names.map((name) => `'${name}'`)
  const headline = ['Matbaa Headline', ...FALLBACKS.map(({ regular }) => `Headline as ${regular[0]}`)]
  const text = ['Matbaa Text', 'Matbaa Latin', ...FALLBACKS.map(({ regular }) => `Text as ${regular[0]}`)]
  const stacks = [
    declaration('--face-headline', [...quoted(headline), 'sans-serif']),
    declaration('--face-text', [...quoted(text), 'serif']),
  ]
  rules.push(`:root {\n${stacks.join('\n')}\n}`)
  return `${rules.join('\n')}\n`
}

/**
 * A fallback takes our ascent and descent too, or a line that mixes the two would grow.
 * @param {{ family: string, src: string[], weight: string, display?: string, range?: string[], size?: number, box?: Box }} rule
 */
function face({ family, src, weight, display, range, size, box }) {
  const percent = (/** @type {number} */ ems) => `${Math.round((ems / ((size ?? 100) / 100)) * 1000) / 10}%`
  const lines = [
    `  font-family: '${family}';`,
    declaration('src', src),
    `  font-weight: ${weight};`,
    display && `  font-display: ${display};`,
    range && declaration('unicode-range', range),
    size && `  size-adjust: ${size}%;`,
    box && `  ascent-override: ${percent(box.ascent)};`,
    box && `  descent-override: ${percent(box.descent)};`,
    box && '  line-gap-override: 0%;',
  ]
  return `@font-face {\n${lines.filter(Boolean).join('\n')}\n}`
}

/** @param {string} file */
function address(file) {
  return [`url('${file}') format('woff2')`]
}

/** @param {string[]} names */
function locals(names) {
  return names.map((name) => `local('${name}')`)
}

/**
 * A declaration as the formatter would leave it: on one line of 120 letters, or filled from the next line on.
 * @param {string} property @param {string[]} items
 */
function declaration(property, items) {
  const line = `  ${property}: ${items.join(', ')};`
  if (line.length <= 120) return line
  const lines = ['   ']
  items.forEach((item, index) => {
    const part = ` ${item}${index < items.length - 1 ? ',' : ';'}`
    if (`${lines.at(-1)}${part}`.length > 120) lines.push('   ')
    lines[lines.length - 1] += part
  })
  return `  ${property}:\n${lines.join('\n')}`
}

/** @param {{ headline: string, text: string }} files */
function addresses({ headline, text }) {
  return `// Written by cli/fonts.mjs.

/** The addresses a page preloads. The names carry a hash of the content: they may be kept for ever. */
export const FONT_FILES = {
  headline: '${headline}',
  text: '${text}',
} as const
`
}

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
