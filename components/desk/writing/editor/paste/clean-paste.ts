import type { Block } from '#newsroom/articles/body.ts'
import { readMarkup } from './read-markup.ts'
import { readPlain } from './read-plain.ts'
import type { Report } from './report.ts'
import { findElement, type HtmlElement } from './tree.ts'

export interface Cleaned {
  blocks: Block[]
  report: Report
}

/**
 * What was pasted as blocks of the body's schema, and what was cleaned. `markup` is the parsed `text/html` of the
 * clipboard, `null` without one; `text` its `text/plain`. A chat's markup says less than its text.
 */
export function cleanPaste(markup: HtmlElement | null, text: string): Cleaned {
  if (markup && !isChat(markup)) {
    const report: Report = {}
    const blocks = readMarkup(markup, report)
    if (blocks.length > 0) return { blocks, report }
  }
  const report: Report = {}
  return { blocks: readPlain(text, report), report }
}

function isChat(markup: HtmlElement): boolean {
  return findElement(markup, ({ attributes }) => 'data-pre-plain-text' in attributes) !== undefined
}
