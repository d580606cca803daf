/**
 * Every character class the paper's text rules speak about, by name.
 *
 * Constants whose names are plural are the inside of a regular-expression class, to be put between brackets:
 * `new RegExp(`[${MARKS}]`, 'gu')`. The others are single characters.
 */

/** Tashkeel and Quranic signs: they sit on a letter and are never counted, searched or put in an address. */
export const MARKS = '\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff'

/** ARABIC TATWEEL */
export const TATWEEL = '\u0640'
/** ARABIC LETTER HEH; with a tatweel after it, the sign of a Hijri year */
export const HEH = '\u0647'
/** HORIZONTAL ELLIPSIS */
export const ELLIPSIS = '\u2026'

/** SOFT HYPHEN */
export const SOFT_HYPHEN = '\u00ad'
/** COMBINING GRAPHEME JOINER */
export const GRAPHEME_JOINER = '\u034f'
/** MONGOLIAN VOWEL SEPARATOR, an old zero-width space */
export const VOWEL_SEPARATOR = '\u180e'
/** ZERO WIDTH SPACE */
export const ZWSP = '\u200b'
/** ZERO WIDTH NON-JOINER: part of Persian spelling */
export const ZWNJ = '\u200c'
/** ZERO WIDTH JOINER: part of emoji, and of some keyboards' Hijri sign */
export const ZWJ = '\u200d'
/** ZERO WIDTH NO-BREAK SPACE, also known as the byte order mark */
export const BOM = '\ufeff'

/** ARABIC LETTER MARK */
export const ALM = '\u061c'
/** LEFT-TO-RIGHT MARK */
export const LRM = '\u200e'
/** RIGHT-TO-LEFT MARK */
export const RLM = '\u200f'
/** POP DIRECTIONAL FORMATTING */
export const PDF = '\u202c'
/** RIGHT-TO-LEFT ISOLATE */
export const RLI = '\u2067'
/** POP DIRECTIONAL ISOLATE */
export const PDI = '\u2069'

/** NO-BREAK SPACE */
export const NBSP = '\u00a0'
/** NARROW NO-BREAK SPACE */
export const NNBSP = '\u202f'

/** Marks, embeddings, overrides and isolates: everything that turns the direction of text. */
export const BIDI_CONTROLS = `${ALM}${LRM}${RLM}\u202a-\u202e\u2066-\u2069`

/** Signs of no width that carry no meaning in Arabic. The two joiners are not here: see `ZWNJ` and `ZWJ`. */
export const ZERO_WIDTH = `${SOFT_HYPHEN}${GRAPHEME_JOINER}${VOWEL_SEPARATOR}${ZWSP}\u2060-\u2065\u206a-\u206f${BOM}`

/** What an index never holds; the range is part of the stored search keys, so a change means building them again. */
export const JUNK = `${SOFT_HYPHEN}${GRAPHEME_JOINER}${ALM}\u200b-\u200f\u202a-\u202e\u2060-\u2069${BOM}\ufe00-\ufe0f`

/** C0 and C1 control characters except tab, line feed and carriage return. */
export const CONTROLS = '\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f'

/** Spaces that stand inside a line, of every width, breaking or not. */
export const SPACES = `\\t \u1680${NBSP}\u2000-\u200a${NNBSP}\u205f\u3000`

/** Line ends of every system: VT, FF, NEXT LINE, LINE SEPARATOR and PARAGRAPH SEPARATOR as word processors write them. */
export const LINE_ENDS = '\\n\\r\u000b\u000c\u0085\u2028\u2029'

/** Letters of the Arabic script in any language, with their presentation forms; no digits, marks or tatweel. */
export const ARABIC_LETTERS =
  '\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff' +
  '\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfc\ufe70-\ufefc'

/** PEH, TCHEH, JEH and GAF: letters Persian has and Arabic has not. */
export const PERSIAN_ONLY_LETTERS = '\u067e\u0686\u0698\u06af'
/** ARABIC LETTER KEHEH, the Persian kaf */
export const PERSIAN_KAF = '\u06a9'
/** ARABIC LETTER FARSI YEH, the Persian ya */
export const PERSIAN_YEH = '\u06cc'
/** ARABIC LETTER KAF */
export const KAF = '\u0643'
/** ARABIC LETTER ALEF MAKSURA */
export const ALEF_MAKSURA = '\u0649'
/** ARABIC LETTER YEH */
export const YEH = '\u064a'
