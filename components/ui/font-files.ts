// Written by cli/fonts.mjs.

/** The addresses a page preloads. The names carry a hash of the content: they may be kept for ever. */
export const FONT_FILES = {
  headline: '/fonts/headline-d1f9f11e.woff2',
  text: '/fonts/text-464b21ab.woff2',
} as const
