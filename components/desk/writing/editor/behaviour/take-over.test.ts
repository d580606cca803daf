import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { BODY_EXTENSIONS } from '../schema/extensions.ts'
import { type PendingStep, pendingSteps, takeOver } from './take-over.ts'

const schema = getSchema(Object.values(BODY_EXTENSIONS))
const paragraph = (words: string) => ({ type: 'paragraph', content: words ? [{ type: 'text', text: words }] : [] })
const doc = (...blocks: (string | object)[]): Node =>
  schema.nodeFromJSON({ type: 'doc', content: blocks.map((one) => (typeof one === 'string' ? paragraph(one) : one)) })

/** A writer at work: the state, and what nobody has seen yet. */
class Writer {
  state: EditorState
  pending: PendingStep[] = []

  constructor(start: Node) {
    this.state = EditorState.create({ doc: start, plugins: [history()] })
  }

  apply(tr: Transaction): this {
    this.pending.push(...pendingSteps(tr))
    this.state = this.state.apply(tr)
    return this
  }

  /** Types before the first place where `after` stands. */
  type(words: string, after: string): this {
    const at = place(this.state.doc, after)
    const tr = this.state.tr.setSelection(TextSelection.create(this.state.doc, at))
    return this.apply(tr.insertText(words))
  }

  take(theirs: Node): string[] {
    this.state = this.state.apply(takeOver(this.state, theirs, this.pending))
    this.state.doc.check()
    return lines(this.state.doc)
  }

  caret(): string {
    const { $from } = this.state.selection
    return `${$from.parent.textContent.slice(0, $from.parentOffset)}|${$from.parent.textContent.slice($from.parentOffset)}`
  }
}

function place(node: Node, words: string): number {
  let found = -1
  node.descendants((inner, at) => {
    const index = inner.isText ? (inner.text?.indexOf(words) ?? -1) : -1
    if (found < 0 && index >= 0) found = at + index
  })
  return found
}

function lines(node: Node): string[] {
  return node.children.map(({ textContent }) => textContent)
}

describe('what came from outside is taken over', () => {
  test.each<[string, Node, Node]>([
    ['a word changed', doc('أول', 'ثان'), doc('أول', 'ثالث')],
    ['a block more', doc('أول', 'ثان'), doc('أول', 'بين', 'ثان')],
    ['a block less', doc('أول', 'بين', 'ثان'), doc('أول', 'ثان')],
    ['all other', doc('أول'), doc('ج', 'د', 'ه')],
    [
      'another kind',
      doc('أول'),
      doc({ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'أول' }] }),
    ],
    [
      'an attribute and words',
      doc({ type: 'blockquote', attrs: { by: null }, content: [paragraph('قول')] }),
      doc({ type: 'blockquote', attrs: { by: 'فلان' }, content: [paragraph('قول آخر'), paragraph('ثان')] }),
    ],
    ['another picture', doc({ type: 'image', attrs: { mediaId: 1 } }), doc({ type: 'image', attrs: { mediaId: 2 } })],
    ['repeated letters', doc('ااا'), doc('اااا')],
    ['repeated letters fewer', doc('ببااااب'), doc('ببااب')],
    ['nothing', doc('أول'), doc('أول')],
  ])('%s', (_name, before, after) => {
    const writer = new Writer(before)
    writer.take(after)
    expect(writer.state.doc.eq(after)).toBe(true)
  })
})

test('the caret stays on its word', () => {
  const writer = new Writer(doc('أول', 'في الوسط هنا', 'آخر')).type('', 'هنا')
  expect(writer.take(doc('أول أطول كثيرا', 'جديد', 'في الوسط الآن هنا', 'آخر أيضا'))).toHaveLength(4)
  expect(writer.caret()).toBe('في الوسط الآن |هنا')
})

test('what was typed meanwhile stays, elsewhere and in the same words', () => {
  const writer = new Writer(doc('أول', 'كلمة قديمة', 'آخر')).type('اليوم ', 'أول').type('جدا ', 'قديمة')
  expect(writer.take(doc('أول', 'كلمة أخرى', 'آخر', 'زيادة'))).toEqual(['اليوم أول', 'كلمة جدا أخرى', 'آخر', 'زيادة'])
})

test('undo takes back the own words and not the others', () => {
  const writer = new Writer(doc('أول', 'ثان')).type('اليوم ', 'أول')
  writer.take(doc('أول', 'ثان غيره'))
  undo(writer.state, (tr) => {
    writer.state = writer.state.apply(tr)
  })
  expect(lines(writer.state.doc)).toEqual(['أول', 'ثان غيره'])
})
