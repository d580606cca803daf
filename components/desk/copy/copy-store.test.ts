import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CopyStyle } from '#arabic/copy/copy.ts'
import { emptyStory } from '#newsroom/stories/story.ts'
import { BODY_EXTENSIONS } from '../writing/editor/schema/extensions.ts'
import { makeFieldStore } from '../writing/story-fields.ts'
import { accept, fixAll } from './accepting.ts'
import { CopyStore } from './copy-store.ts'
import type { TextFinding } from './copy-text.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { linesOf, underlinesPlugin } from './underlines.ts'

const schema = getSchema(Object.values(BODY_EXTENSIONS))
const STYLE = { words: { names: [], spellings: [], cliches: [], ignored: [] } } as unknown as CopyStyle
const PAUSE = 500

/** A story open at the desk, with an editor that has no page and a reader that is asked what was posted. */
function open(headline: string, ...paragraphs: string[]) {
  const fields = makeFieldStore({ ...emptyStory(1), headline }, 0)
  const posted: ToWorker[] = []
  let hear: (message: FromWorker) => void = () => undefined
  const store = new CopyStore({
    fields,
    style: STYLE,
    startReader: (heard) => {
      hear = heard
      return { post: (message) => posted.push(message), stop: () => undefined }
    },
  })
  const plugin = underlinesPlugin({
    attach: () => undefined,
    detach: () => undefined,
    onText: store.notice,
    onPress: () => undefined,
    onOpen: () => undefined,
  })
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  const view = {
    state: EditorState.create({ doc, plugins: [history(), plugin] }),
    dispatch(tr: Transaction) {
      const before = view.state.doc
      view.state = view.state.apply(tr)
      if (view.state.doc !== before) store.notice()
    },
  }
  store.attachBody(view as unknown as EditorView)
  store.start()
  const readings = () => posted.filter((message) => message.kind === 'read')
  return {
    store,
    fields,
    view,
    posted,
    readings,
    /** Answers the last reading: every «الى» in it, and whatever else is given. */
    answer(reading = readings().at(-1)?.reading ?? 0) {
      const findings = store.placed().flatMap(({ key, block }) => slips(key, block.text))
      hear({ kind: 'found', reading, findings })
    },
    hear: (message: FromWorker) => hear(message),
    lines: () => linesOf(view.state).map(({ from, to }) => view.state.doc.textBetween(from, to)),
    words: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
  }
}

function slips(key: number, text: string): TextFinding[] {
  return [...text.matchAll(/الى/g)].map(({ index }) => ({
    key,
    rule: 'confusion',
    class: 'automatic',
    start: index,
    end: index + 3,
    found: 'الى',
    replacements: ['إلى'],
  }))
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { activeElement: null })
  vi.stubGlobal('HTMLTextAreaElement', class {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a pause in typing has the story read, and only what changed is sent', () => {
  const desk = open('ذهب الى البيت', 'أولى الى', 'ثانية')
  expect(desk.readings()).toMatchObject([{ reading: 1, texts: [{}, {}, {}] }])
  for (const letter of ' جديد') desk.view.dispatch(desk.view.state.tr.insertText(letter, 2))
  expect(desk.readings()).toHaveLength(1)
  vi.advanceTimersByTime(PAUSE)
  const [, second] = desk.readings()
  expect(second?.texts).toHaveLength(1)
  expect(second?.keys).toHaveLength(3)
  vi.advanceTimersByTime(10 * PAUSE)
  expect(desk.readings()).toHaveLength(2)
})

test('typing on and on does not put a reading off for ever', () => {
  const desk = open('عنوان', 'نص')
  for (let keys = 0; keys < 40; keys += 1) {
    desk.fields.set('headline', `عنوان ${keys}`)
    vi.advanceTimersByTime(100)
  }
  expect(desk.readings().length).toBeGreaterThan(1)
})

test('lines stay under their words while the text around them is typed', () => {
  const desk = open('', 'ذهب الى البيت', 'وعاد الى العمل')
  desk.answer()
  expect(desk.lines()).toEqual(['الى', 'الى'])
  desk.view.dispatch(desk.view.state.tr.insertText('أمس ', 1))
  expect(desk.lines()).toEqual(['الى', 'الى'])
  desk.view.dispatch(desk.view.state.tr.delete(9, 12))
  expect(desk.lines()).toEqual(['الى'])
})

test('an answer to an older reading is dropped, and one about a paragraph that was typed in since is not shown in it', () => {
  const desk = open('', 'ذهب الى البيت', 'وعاد الى العمل')
  desk.view.dispatch(desk.view.state.tr.insertText('x', 1))
  vi.advanceTimersByTime(PAUSE)
  desk.answer(1)
  expect(desk.lines()).toEqual([])
  const placed = desk.store.placed()
  desk.view.dispatch(desk.view.state.tr.insertText('yy', 1))
  desk.hear({ kind: 'found', reading: 2, findings: placed.flatMap(({ key, block }) => slips(key, block.text)) })
  // The first paragraph is other words by now; the second is as it was read.
  expect(linesOf(desk.view.state)).toHaveLength(1)
  expect(desk.lines()).toEqual(['الى'])
})

test('one is accepted where it stands now, and taken back by one undo', () => {
  const desk = open('', 'ذهب الى البيت وعاد الى العمل')
  desk.answer()
  const [, second] = desk.store.view().notes
  desk.view.dispatch(desk.view.state.tr.insertText('أمس ', 1))
  if (!second) throw new Error('Two were expected.')
  expect(accept(desk.store, second, 'إلى')).toBe(true)
  expect(desk.words()).toBe('أمس ذهب الى البيت وعاد إلى العمل')
  expect(desk.store.view().notes).toHaveLength(1)
  undo(desk.view.state, desk.view.dispatch)
  expect(desk.words()).toBe('أمس ذهب الى البيت وعاد الى العمل')
})

test('nothing is touched where the words are others by now', () => {
  const desk = open('', 'ذهب الى البيت')
  desk.answer()
  const [note] = desk.store.view().notes
  if (!note) throw new Error('One was expected.')
  desk.view.dispatch(desk.view.state.tr.insertText('x', 6))
  expect(accept(desk.store, note, 'إلى')).toBe(false)
  expect(desk.words()).toBe('ذهب xالى البيت'.replace('xال', 'اxل'))
})

test('in a field a second one is accepted where the first has moved it', () => {
  const desk = open('الى الى', 'نص')
  desk.answer()
  for (const note of desk.store.view().notes) expect(accept(desk.store, note, 'نحو مكان')).toBe(true)
  expect(desk.fields.get().headline).toBe('نحو مكان نحو مكان')
})

test('everything safe is one step, and is taken back whole', () => {
  const desk = open('ذهب الى البيت', 'أولى الى', 'ثانية', 'ثالثة الى هنا')
  desk.answer()
  desk.store.askForFix()
  const texts = desk.store.placed().map(({ key, block }) => ({ key, text: block.text.replaceAll('الى', 'إلى') }))
  desk.hear({ kind: 'fixed', texts: texts.filter(({ text }) => text.includes('إلى')) })
  const fixes = desk.store.view().fix ?? []
  expect(fixes.map(({ field, before }) => [field, before])).toEqual([
    ['headline', 'ذهب الى البيت'],
    ['body', 'أولى الى'],
    ['body', 'ثالثة الى هنا'],
  ])
  const { count, takeBack } = fixAll(desk.store, fixes)
  expect(count).toBe(3)
  expect(desk.fields.get().headline).toBe('ذهب إلى البيت')
  expect(desk.words()).toBe('أولى إلى\nثانية\nثالثة إلى هنا')
  expect(takeBack()).toBe(true)
  expect(desk.fields.get().headline).toBe('ذهب الى البيت')
  expect(desk.words()).toBe('أولى الى\nثانية\nثالثة الى هنا')
})

test('a paragraph that was typed in while the differences were looked at is left as it is', () => {
  const desk = open('', 'أولى الى', 'ثانية الى')
  desk.answer()
  const texts = desk.store.placed().map(({ key, block }) => ({ key, text: block.text.replace('الى', 'إلى') }))
  desk.hear({ kind: 'fixed', texts })
  desk.view.dispatch(desk.view.state.tr.insertText('x', 1))
  expect(fixAll(desk.store, desk.store.view().fix ?? []).count).toBe(1)
  expect(desk.words()).toBe('xأولى الى\nثانية إلى')
})

test('what was dismissed stays away until its text is read anew', () => {
  const desk = open('ذهب الى البيت', 'نص')
  desk.answer()
  const ids = desk.store.view().notes.map(({ id }) => id)
  desk.store.dismiss(ids)
  desk.answer()
  expect(desk.store.view().notes).toEqual([])
  desk.fields.set('headline', 'ذهب الى')
  vi.advanceTimersByTime(PAUSE)
  desk.answer()
  desk.fields.set('headline', 'ذهب الى البيت')
  vi.advanceTimersByTime(PAUSE)
  desk.answer()
  expect(desk.store.view().notes).toHaveLength(1)
})
