import { getSchema } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { stories } from '#db/sample/stories.ts'
import { type Block, type Body, bodySchema, bodyText, type Inline, type Mark } from '#newsroom/articles/body.ts'
import { toBody as toSampleBody } from '#newsroom/setup/sample-body.ts'
import { fromBody, toBody } from './convert.ts'
import { BODY_EXTENSIONS } from './schema/extensions.ts'

const schema: Schema = getSchema(Object.values(BODY_EXTENSIONS))

/** Through the editor's own document and back. */
function roundTrip(body: Body): Body {
  const node = schema.nodeFromJSON(fromBody(body))
  node.check()
  return toBody(node.toJSON())
}

describe('every body of the sample edition comes back as it was', () => {
  test.each(stories.map((story) => [story.key, story] as const))('%s', (_key, story) => {
    const body = toSampleBody(story.body, { photo: (key) => key.length + 1, story: (key) => key.length })
    expect(roundTrip(body)).toEqual(body)
  })
})

type Item = Extract<Block, { type: 'bulletList' }>['content'][number]
type Cell = Extract<Block, { type: 'table' }>['content'][number]['content'][number]

/** Repeatable chance: the same seed gives the same bodies on every machine. */
function chance(seed: number) {
  let state = seed
  const next = (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
  return {
    next,
    pick: <T>(...items: [T, ...T[]]): T => items[next(items.length)] as T,
    many: <T>(most: number, make: () => T): T[] => Array.from({ length: next(most + 1) }, make),
    some: <T>(most: number, make: () => T): [T, ...T[]] => [make(), ...Array.from({ length: next(most) }, make)],
  }
}

const MARKS: Mark[] = [
  { type: 'bold' },
  { type: 'link', attrs: { href: 'https://example.com/خبر?a=1' } },
  { type: 'foreign', attrs: { lang: 'en', dir: 'ltr' } },
]

/** A body as the editor itself would write it: marks in their order, no two neighbours alike. */
function makeBody(seed: number): Body {
  const { next, pick, many, some } = chance(seed)
  const words = () => pick('قال', 'The Times', 'النهر «الطويل»', ' 055-2576-3196 ', 'a<b>&', 'كلمةٌ مشكّلة')
  const maybe = () => pick(null, words())
  const inlines = (): Inline[] => {
    let last = ''
    return many(4, (): Inline[] => {
      const marks = MARKS.filter(() => next(3) === 0)
      const key = JSON.stringify(marks)
      if (next(6) === 0) {
        last = ''
        return [{ type: 'hardBreak' }]
      }
      if (key === last) return []
      last = key
      return [marks.length > 0 ? { type: 'text', text: words(), marks } : { type: 'text', text: words() }]
    }).flat()
  }
  const content = () => {
    const made = inlines()
    return made.length > 0 ? { content: made } : {}
  }
  const paragraph = () => ({ type: 'paragraph' as const, ...content() })
  const item = (): Item => ({ type: 'listItem' as const, content: some(2, paragraph) })
  const cell = (): Cell => ({ type: pick<Cell['type']>('tableCell', 'tableHeader'), content: some(2, paragraph) })
  const row = () => ({ type: 'tableRow' as const, content: some(3, cell) })
  const use = () => ({ mediaId: next(90) + 1, caption: maybe(), isArchivePhoto: next(2) === 0 })
  type Boxed = Extract<Block, { type: 'infoBox' }>['content'][number]
  const boxed = (): Boxed =>
    pick<() => Boxed>(
      paragraph,
      () => ({ type: 'bulletList' as const, content: some(3, item) }),
      () => ({ type: 'orderedList' as const, content: some(3, item) }),
      () => ({ type: 'orderedList' as const, attrs: { start: next(9) }, content: some(3, item) }),
      () => ({ type: 'table' as const, attrs: { caption: maybe() }, content: some(3, row) }),
    )()
  const block = (): Block =>
    pick<() => Block>(
      boxed,
      () => ({ type: 'heading', attrs: { level: pick(2, 3) }, ...content() }),
      () => ({ type: 'blockquote', attrs: { by: maybe() }, content: some(2, paragraph) }),
      () => ({ type: 'pullQuote', attrs: { by: maybe() }, content: [{ type: 'hardBreak' }, ...inlines()] }),
      () => ({ type: 'infoBox', attrs: { title: pick('', words()) }, content: some(3, boxed) }),
      () => ({ type: 'image', attrs: use() }),
      () => ({ type: 'gallery', attrs: { items: some(3, use) } }),
      () => ({ type: 'readAlso', attrs: { articleId: next(99) + 1 } }),
      () => ({ type: 'horizontalRule' }),
      () => ({ type: 'embed', attrs: { provider: 'x', id: 'name/status/17', caption: maybe() } }),
    )()
  return { type: 'doc', content: [{ type: 'horizontalRule' }, ...many(8, block)] }
}

test('every body the editor can write comes back as it was', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const body = makeBody(seed)
    expect(bodySchema.safeParse(body).success).toBe(true)
    expect(roundTrip(body)).toEqual(body)
  }
})

test('a body without blocks gives the caret a place and stays empty', () => {
  expect(fromBody({ type: 'doc', content: [] }).content).toEqual([{ type: 'paragraph' }])
  expect(roundTrip({ type: 'doc', content: [] })).toEqual({ type: 'doc', content: [] })
})

test('what others wrote in another order keeps its words and marks', () => {
  const body = bodySchema.parse({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'أ',
            marks: [{ type: 'foreign', attrs: { lang: 'fr', dir: 'ltr' } }, { type: 'bold' }],
          },
          { type: 'text', text: 'ب', marks: [{ type: 'bold' }, { type: 'bold' }] },
          { type: 'text', text: 'ج', marks: [] },
          { type: 'text', text: 'د' },
        ],
      },
      { type: 'paragraph', content: [] },
    ],
  })
  const back = roundTrip(body)
  expect(bodyText(back)).toBe(bodyText(body))
  expect(roundTrip(back)).toEqual(back)
  expect(back.content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'أ', marks: [{ type: 'bold' }, { type: 'foreign', attrs: { lang: 'fr', dir: 'ltr' } }] },
      { type: 'text', text: 'ب', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'جد' },
    ],
  })
})

describe('nothing but the schema leaves the editor', () => {
  const junk: [string, unknown][] = [
    ['nothing', null],
    ['a word', 'خبر'],
    ['a list', [1, 2]],
    ['no content', { type: 'doc' }],
    ['content that is none', { type: 'doc', content: 'x' }],
    ['markup', { type: 'doc', content: [{ type: 'html', attrs: { html: '<script>' } }] }],
    [
      'a first heading',
      { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'ع' }] }] },
    ],
    ['an empty table', { type: 'doc', content: [{ type: 'table', content: [{ type: 'tableRow', content: [] }] }] }],
    ['an empty gallery', { type: 'doc', content: [{ type: 'gallery', attrs: { items: [{ mediaId: 'x' }, null] } }] }],
    ['a picture without a number', { type: 'doc', content: [{ type: 'image', attrs: { mediaId: -1 } }] }],
    ['an embed of anybody', { type: 'doc', content: [{ type: 'embed', attrs: { provider: 'evil', id: '../x' } }] }],
    ['an empty pull quote', { type: 'doc', content: [{ type: 'pullQuote', attrs: { by: null } }] }],
    [
      'an item outside a list',
      { type: 'doc', content: [{ type: 'listItem', content: [{ type: 'text', text: 'ع' }] }] },
    ],
  ]

  test.each(junk)('%s', (_name, json) => {
    expect(bodySchema.safeParse(toBody(json)).error).toBeUndefined()
  })

  test('words survive where their block does not', () => {
    const text = (words: string, marks?: unknown[]) => ({ type: 'text', text: words, marks })
    const body = toBody({
      type: 'doc',
      content: [
        text('سائب'),
        { type: 'div', content: [{ type: 'paragraph', content: [text('داخل')] }] },
        { type: 'listItem', content: [{ type: 'heading', content: [text('بند')] }] },
        {
          type: 'paragraph',
          style: 'color:red',
          content: [text('رابط', [{ type: 'link', attrs: { href: 'javascript:x' } }])],
        },
      ],
    })
    expect(bodyText(body)).toBe('سائب\nداخل\nبند\nرابط')
    expect(JSON.stringify(body)).not.toMatch(/javascript|style/)
  })

  test('any heap of nodes', () => {
    const { next, pick, many } = chance(7)
    const types: [string, ...string[]] = ['html', 'div', '', ...Object.keys(schema.nodes)]
    const value = () => pick<unknown>(null, undefined, 3, -1, 'x', '', true, {}, [{ mediaId: 4 }], { type: 'bold' })
    const node = (depth: number): unknown => ({
      type: pick(...types),
      text: pick<unknown>('كلمة', '', 5),
      marks: many(2, () =>
        pick<unknown>(
          MARKS[0],
          MARKS[1],
          MARKS[2],
          { type: 'link', attrs: { href: 'data:x' } },
          { type: 'code' },
          null,
        ),
      ),
      attrs: {
        level: value(),
        by: value(),
        title: value(),
        items: value(),
        start: value(),
        mediaId: value(),
        id: value(),
      },
      content: depth > 4 || next(4) === 0 ? value() : many(4, () => node(depth + 1)),
      onclick: 'x()',
    })
    for (let round = 0; round < 300; round += 1) {
      const body = toBody({ type: 'doc', content: many(6, () => node(0)) })
      expect(bodySchema.safeParse(body).error).toBeUndefined()
      schema.nodeFromJSON(fromBody(body)).check()
    }
  })
})
