import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { BODY_EXTENSIONS } from '../writing/editor/schema/extensions.ts'
import { editSpot, startOf, TextKeys, wordsBetween } from './body-texts.ts'
import { editsBetween } from './text-edits.ts'

const schema = getSchema(Object.values(BODY_EXTENSIONS))
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks })
const p = (...content: (string | object)[]) => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
})
const item = (...content: object[]) => ({ type: 'listItem', content })
const cell = (type: 'tableCell' | 'tableHeader', words: string) => ({ type, content: [p(words)] })
const doc = (...content: object[]) => schema.nodeFromJSON({ type: 'doc', content })
const BOLD = { type: 'bold' }
const LINK = { type: 'link', attrs: { href: 'https://paper.example/' } }
const ENGLISH = { type: 'foreign', attrs: { lang: 'en', dir: 'ltr' } }

const WHOLE = doc(
  p('قال ', text('الوزير', BOLD), ' ، إن ', text('البيان', LINK), { type: 'hardBreak' }, 'سطر ثانٍ'),
  p('كتب ', text('New York Times', ENGLISH), ' أمس'),
  { type: 'heading', attrs: { level: 2 }, content: [text('عنوان فرعي')] },
  { type: 'bulletList', content: [item(p('بند'), p('تكملته')), item(p('بند آخر'))] },
  { type: 'blockquote', attrs: { by: 'سلمى' }, content: [p('كلام'), p('وبقيته')] },
  { type: 'pullQuote', attrs: { by: null }, content: [text('جملة كبيرة')] },
  {
    type: 'table',
    attrs: { caption: 'أسعار' },
    content: [{ type: 'tableRow', content: [cell('tableHeader', 'السلعة'), cell('tableCell', '5 جنيهات')] }],
  },
  {
    type: 'infoBox',
    attrs: { title: 'مواعيد' },
    content: [p('داخل الصندوق'), { type: 'orderedList', attrs: { start: null }, content: [item(p('أولًا'))] }],
  },
  { type: 'image', attrs: { mediaId: 3, caption: 'المحطة', isArchivePhoto: false } },
  {
    type: 'gallery',
    attrs: {
      items: [
        { mediaId: 4, caption: null, isArchivePhoto: false },
        { mediaId: 5, caption: 'الجسر', isArchivePhoto: false },
      ],
    },
  },
  p(),
)

describe('the texts of a document', () => {
  const spots = new TextKeys().spots(WHOLE)

  test('are read in order, each with what it is', () => {
    expect(spots.map(({ block, part }) => [block.kind, block.text, part?.attribute ?? null])).toEqual([
      ['paragraph', 'قال الوزير ، إن البيان\nسطر ثانٍ', null],
      ['paragraph', 'كتب New York Times أمس', null],
      ['heading', 'عنوان فرعي', null],
      ['paragraph', 'بند', null],
      ['paragraph', 'تكملته', null],
      ['paragraph', 'بند آخر', null],
      ['caption', 'سلمى', 'by'],
      ['quote', 'كلام', null],
      ['quote', 'وبقيته', null],
      ['quote', 'جملة كبيرة', null],
      ['caption', 'أسعار', 'caption'],
      ['cell', 'السلعة', null],
      ['cell', '5 جنيهات', null],
      ['heading', 'مواعيد', 'title'],
      ['paragraph', 'داخل الصندوق', null],
      ['paragraph', 'أولًا', null],
      ['caption', 'المحطة', 'caption'],
      ['caption', 'الجسر', 'items'],
    ])
  })

  test('stand where their letters stand', () => {
    const state = EditorState.create({ doc: WHOLE })
    for (const spot of spots.filter(({ part }) => part === null)) {
      const { text: words } = spot.block
      for (let start = 0; start < words.length; start += 1) {
        const from = startOf(spot) + start
        expect(wordsBetween(state, from, from + 1)).toBe(words[start])
      }
    }
  })

  test('say what is in another language', () => {
    expect(spots[1]?.block.foreign).toEqual([{ start: 4, end: 18 }])
    expect(spots[0]?.block.foreign).toBeUndefined()
  })
})

describe('names of texts', () => {
  test('stay with what was not touched, and change with what was', () => {
    const keys = new TextKeys()
    const state = EditorState.create({ doc: doc(p('أولى'), p('ثانية'), p('ثالثة')) })
    const before = keys.spots(state.doc).map(({ key }) => key)
    const after = keys.spots(state.apply(state.tr.insertText('جديد ', 1)).doc).map(({ key }) => key)
    expect(after[0]).not.toBe(before[0])
    expect(after.slice(1)).toEqual(before.slice(1))
  })

  test('change when a paragraph becomes a quotation', () => {
    const keys = new TextKeys()
    const paragraph = schema.nodeFromJSON(p('كلام'))
    const [plain] = keys.spots(schema.node('doc', null, [paragraph]))
    const [quoted] = keys.spots(schema.node('doc', null, [schema.node('blockquote', { by: null }, [paragraph])]))
    expect(quoted?.block.kind).toBe('quote')
    expect(quoted?.key).not.toBe(plain?.key)
  })
})

describe('a text is changed in place', () => {
  const change = (body: ReturnType<typeof doc>, wanted: (words: string) => string) => {
    const state = EditorState.create({ doc: body })
    const tr = state.tr
    for (const spot of new TextKeys().spots(body).toSorted((one, other) => other.pos - one.pos)) {
      const after = wanted(spot.block.text)
      if (after !== spot.block.text) editSpot(tr, spot, editsBetween(spot.block.text, after), after)
    }
    tr.doc.check()
    return tr.doc
  }

  test('and keeps its marks, its breaks and what stands around it', () => {
    const changed = change(WHOLE, (words) => words.replaceAll(' ، ', '، ').replace('أولًا', 'أولا'))
    const expected = WHOLE.toJSON()
    expected.content[0].content[2].text = '، إن '
    expected.content[7].content[1].content[0].content[0].content[0].text = 'أولا'
    expect(changed.toJSON()).toEqual(expected)
  })

  test('also where it is an attribute', () => {
    const changed = change(WHOLE, (words) => words.replace('الجسر', 'جسر النهر').replace('سلمى', 'سلمى حسن'))
    expect(changed.child(4).attrs.by).toBe('سلمى حسن')
    expect(changed.child(9).attrs.items).toEqual([
      { mediaId: 4, caption: null, isArchivePhoto: false },
      { mediaId: 5, caption: 'جسر النهر', isArchivePhoto: false },
    ])
  })
})
