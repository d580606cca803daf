import type { CopyStyle } from './copy.ts'
import { ALL_DIGITS, LETTERS } from './patterns.ts'
import type { CopyRule, CopyStory, CopyText, Slip } from './text.ts'

const MARKS_OF: Record<Exclude<CopyStyle['quotes'], 'any'>, [string, string]> = {
  guillemets: ['\u00ab', '\u00bb'],
  curly: ['\u201c', '\u201d'],
  straight: ['"', '"'],
}
const NESTED = /[\u00ab\u00bb\u201c\u201d\n]/u
/** «1)» and «أ)» number a list and close nothing. */
const NUMBERED = new RegExp(`(?:^|[\\s\u060c:.])(?:[${ALL_DIGITS}]{1,3}|[${LETTERS}a-zA-Z])\\s?$`, 'u')
const SMILES = /[:;][-']?$/u

export const quotes: CopyRule[] = [
  { id: 'straight-quotes', class: 'suggest', find: otherQuotes },
  {
    id: 'unbalanced-quotes',
    class: 'warn',
    find: ({ quotations }) => quotations.loose.map((at) => ({ start: at, end: at + 1, replacements: [] })),
  },
  { id: 'unbalanced-brackets', class: 'warn', find: looseBrackets },
]

/** Quotations in other marks than the paper's, each as a whole. */
function otherQuotes({ text, quotations, block }: CopyText, { style: { style } }: CopyStory): Slip[] {
  if (style.quotes === 'any' || block.kind === 'quote') return []
  const [open, close] = MARKS_OF[style.quotes]
  return quotations.spans.flatMap((inside) => {
    const [start, end] = [inside.start - 1, inside.end + 1]
    if (start < 0 || end > text.length) return []
    const [first, last] = [text[start], text[end - 1]]
    const words = text.slice(inside.start, inside.end)
    if (first === open && last === close) return []
    const isPair =
      (first === '"' && last === '"') ||
      (first === '\u201c' && last === '\u201d') ||
      (first === '\u00ab' && last === '\u00bb')
    // A quotation in a quotation has other marks on purpose.
    const isInner = quotations.spans.some((other) => other.start < start && other.end >= end)
    if (!isPair || isInner || words.trim() === '' || NESTED.test(words)) return []
    return [{ start, end, replacements: [`${open}${words}${close}`] }]
  })
}

const PARTNER: Record<string, string> = { ')': '(', ']': '[' }

function looseBrackets({ text }: CopyText): Slip[] {
  const open: { mark: string; at: number }[] = []
  const loose: number[] = []
  for (const match of text.matchAll(/[()[\]]/gu)) {
    const [mark] = match
    const at = match.index
    const partner = PARTNER[mark]
    if (partner === undefined) open.push({ mark, at })
    else if (open.at(-1)?.mark === partner) open.pop()
    else if (!NUMBERED.test(text.slice(0, at)) && !SMILES.test(text.slice(0, at))) loose.push(at)
  }
  const all = [...loose, ...open.map(({ at }) => at).filter((at) => !SMILES.test(text.slice(0, at)))]
  return all.sort((a, b) => a - b).map((at) => ({ start: at, end: at + 1, replacements: [] }))
}
