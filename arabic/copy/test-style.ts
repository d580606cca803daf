import type { CopyStyle } from './copy.ts'

/** The style a paper has that chose nothing, for tests. */
export const STYLE: CopyStyle = {
  digits: 'latn',
  tanween: 'before',
  quotes: 'guillemets',
  twoDots: 'everywhere',
  finalYa: 'consistent',
  since: 'any',
  months: 'egyptian',
  foreignJim: 'jim',
  honorifics: 'any',
  rulesOff: [],
  words: { names: [], spellings: [], cliches: [], ignored: [] },
}
