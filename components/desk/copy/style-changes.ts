import type { CopyStyle, CopyWords } from '#arabic/copy/copy.ts'
import type { TextFinding } from './copy-text.ts'

/** A change of what the copy desk knows, and what takes it back whatever was told meanwhile. */
export interface StyleChange {
  make: (style: CopyStyle) => CopyStyle
  takeBack: (style: CopyStyle) => CopyStyle
}

/** A rule becomes silent on a text. */
export function ignoring({ rule, found }: Pick<TextFinding, 'rule' | 'found'>): StyleChange {
  const told: CopyWords['ignored'][number] = { rule, text: found }
  return {
    make: (style) => withWords(style, { ignored: [...style.words.ignored, told] }),
    takeBack: (style) => withWords(style, { ignored: style.words.ignored.filter((one) => one !== told) }),
  }
}

/** A name becomes known. */
export function naming(name: string): StyleChange {
  return {
    make: (style) => withWords(style, { names: [...style.words.names, name] }),
    takeBack: (style) => withWords(style, { names: style.words.names.filter((one) => one !== name) }),
  }
}

function withWords(style: CopyStyle, words: Partial<CopyWords>): CopyStyle {
  return { ...style, words: { ...style.words, ...words } }
}
