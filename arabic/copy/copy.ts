import type { Digits } from '../digits.ts'

/**
 * `automatic`: right wherever it was looked at, and changed by «fix all»; `suggest`: likely, changed by a person;
 * `warn`: worth a look.
 */
export type CopyClass = 'automatic' | 'suggest' | 'warn'

export type CopyBlockKind =
  | 'headline'
  | 'standfirst'
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'cell'
  /** Somebody's own words: nothing in it is changed automatically. */
  | 'quote'
  /** Scripture, poetry, code: not looked at. */
  | 'verse'
  | 'code'

/** One run of text as a reader sees it: a headline, a paragraph, an item of a list, a cell of a table. */
export interface CopyBlock {
  /** U+FFFC for an inline thing that is no text; a line end for a break inside the block. */
  text: string
  kind: CopyBlockKind
  /** Stretches in another language or direction, UTF-16 offsets, in order: not looked at. */
  foreign?: readonly { start: number; end: number }[]
}

/** Every rule, by family. A rule's words are the messages `Desk.copy.rules.<id>`: `title` and `explanation`. */
export const RULE_IDS = [
  // Spaces
  'space-before-mark',
  'no-space-after-mark',
  'no-space-after-stop',
  'spaces',
  'space-in-brackets',
  'space-in-quotes',
  'lone-waw',
  // Marks
  'latin-comma',
  'latin-question',
  'latin-semicolon',
  'many-dots',
  'two-dots',
  'doubled-mark',
  // Quotation marks
  'straight-quotes',
  'unbalanced-quotes',
  'unbalanced-brackets',
  // Digits
  'digits',
  'mixed-digits',
  'glued-digit',
  // Letters
  'entities',
  'presentation-forms',
  'invisible',
  'persian-letters',
  'tatweel',
  'tatweel-dash',
  'tripled-letter',
  // Spelling
  'confusion',
  'confusion-likely',
  'shay',
  'lost-space',
  'inna-after-qala',
  'inna-after-haythu',
  'ya',
  'repeated-word',
  // House style
  'tanween',
  'months',
  'since',
  'foreign-jim',
  'cliche',
  'honorific',
  'house-spelling',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** What the dictionary of the editor finds goes by this name: no rule finds it. */
export const SPELLING = 'spelling'
export type NotedRule = RuleId | typeof SPELLING

export interface CopyFinding {
  rule: RuleId
  class: CopyClass
  /** Index among the blocks. */
  block: number
  /** UTF-16 offsets in the block's text: `text.slice(start, end) === found`. */
  start: number
  end: number
  found: string
  /** Best first; none where only a person can tell. An automatic finding has one. */
  replacements: string[]
}

/** How the paper writes, and the words it told the copy desk: plain JSON, all a worker needs. */
export interface CopyStyle {
  digits: Digits
  /** Where the tanween of a final alef sits: before it «ًا», on it «اً», one way in a story, or either. */
  tanween: 'before' | 'after' | 'consistent' | 'any'
  /** «», “”, "", or whichever. */
  quotes: 'guillemets' | 'curly' | 'straight' | 'any'
  /** Where «..» may stand. */
  twoDots: 'everywhere' | 'headlines' | 'nowhere'
  /** How a final ya is written: «المحلي», «المحلى», or one way in a story. */
  finalYa: 'dotted' | 'dotless' | 'consistent' | 'any'
  /** «قبل يومين» rather than «منذ يومين». */
  since: 'before' | 'any'
  /** «يناير», «كانون الثاني», «جانفي». */
  months: 'egyptian' | 'levantine' | 'maghrebi' | 'any'
  /** The hard g of foreign names: «ميشيجان», «ميشيغان». */
  foreignJim: 'jim' | 'ghain' | 'any'
  /** «د. أحمد», «الدكتور أحمد». */
  honorifics: 'short' | 'full' | 'any'
  rulesOff: RuleId[]
  words: CopyWords
}

/** What the newsroom told the copy desk. */
export interface CopyWords {
  /** Right as they are. */
  names: string[]
  spellings: { word: string; instead: string }[]
  cliches: { word: string; instead: string | null }[]
  /** Texts on which a rule is silent, everywhere or in this story. */
  ignored: { rule: NotedRule; text: string }[]
}
