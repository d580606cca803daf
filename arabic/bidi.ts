import { ARABIC_LETTERS, BIDI_CONTROLS, CONTROLS, PDI, RLI, RLM, ZERO_WIDTH } from './characters.ts'

const UNSEEN = new RegExp(`[${BIDI_CONTROLS}${ZERO_WIDTH}${CONTROLS}\\p{Cs}\\p{Noncharacter_Code_Point}]`, 'gu')
const ARABIC = new RegExp(`[${ARABIC_LETTERS}]`, 'u')
const FIRST_LETTER = /\p{L}/u

/**
 * Text without direction and zero-width characters, control characters, noncharacters and lone surrogates, none of
 * which XML, JSON-LD or a stored headline may hold. Tab and line ends stay, and so do the joiners that are part of
 * spelling.
 */
export function stripControls(text: string): string {
  return text.replace(UNSEEN, '')
}

/** Whether any letter is of the Arabic script. */
export function hasArabic(text: string): boolean {
  return ARABIC.test(text)
}

function firstLetterOf(text: string): string {
  return FIRST_LETTER.exec(text)?.[0] ?? ''
}

/** Text that reads right to left wherever it is put, and lets nothing out of itself; '' stays ''. */
export function isolate(text: string): string {
  const inner = stripControls(text)
  return inner === '' ? '' : `${RLI}${inner}${PDI}`
}

/**
 * A title for hosts that know no markup and may not be right-to-left: a tab, an inbox, a push message.
 * Isolated only when Arabic follows a letter that is not Arabic; a prefixed mark would not help in a left-to-right host.
 */
export function plainTitle(text: string): string {
  return hasArabic(text) && !ARABIC.test(firstLetterOf(text)) ? isolate(text) : stripControls(text)
}

/** «title | site», the bar held between right-to-left marks so that Latin at either side cannot move it. */
export function joinTitle(title: string, site: string): string {
  if (title === '' || site === '') return title || site
  return `${title} ${RLM}|${RLM} ${site}`
}
