import type { Settings } from './settings.ts'

/*
 * Whether the colours of a title can be read. The inks are the paper's own, of `components/ui/tokens.css`; a title
 * chooses what they stand on, its accent, and the fill under «breaking».
 */

export type Mode = 'light' | 'dark'
export const MODES: readonly Mode[] = ['light', 'dark']

/** What text of the usual size needs: WCAG 2, level AA. */
export const LEAST_CONTRAST = 4.5

/** Body, standfirsts, captions: as `--ink`, `--ink-2`, `--ink-3`. */
export const INKS: Record<Mode, readonly string[]> = {
  light: ['#1b1814', '#4a443a', '#6a6255'],
  dark: ['#ece6da', '#c4bcad', '#9c9485'],
}
/** As `--on-fill`. */
export const ON_FILL = '#ffffff'

export type ThemeColour = 'accent' | 'accentFill' | 'paper' | 'tint'
export const THEME_COLOURS: readonly ThemeColour[] = ['accent', 'accentFill', 'paper', 'tint']
type Colours = Pick<Settings['theme'], ThemeColour>

/** From 1 (no difference) to 21 (black on white). Colours are `#rrggbb`. */
export function contrastOf(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** The weakest contrast of text that a colour of the theme takes part in, in one mode. */
export function weakestContrast(theme: Colours, colour: ThemeColour, mode: Mode): number {
  const [paper, tint, accent, fill] = [theme.paper, theme.tint, theme.accent, theme.accentFill].map(
    (pair) => pair[mode],
  )
  if (!paper || !tint || !accent || !fill) return 1
  const pairs: Record<ThemeColour, [string, string][]> = {
    accent: [
      [accent, paper],
      [accent, tint],
    ],
    accentFill: [[ON_FILL, fill]],
    paper: INKS[mode].map((ink) => [ink, paper]),
    tint: INKS[mode].map((ink) => [ink, tint]),
  }
  return Math.min(...pairs[colour].map(([a, b]) => contrastOf(a, b)))
}

/** Colours on which, or in which, text could not be read: `theme.accent.light`, … */
export function unreadableColours(theme: Colours): string[] {
  return THEME_COLOURS.flatMap((colour) =>
    MODES.filter((mode) => !(weakestContrast(theme, colour, mode) >= LEAST_CONTRAST)).map(
      (mode) => `theme.${colour}.${mode}`,
    ),
  )
}

/** Relative luminance, 0–1; not a number for what is no colour, which is then never readable. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
