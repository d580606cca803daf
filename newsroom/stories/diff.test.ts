import { describe, expect, test } from 'vitest'
import type { WordChange } from '#arabic/words-diff.ts'
import type { Block } from '../articles/body.ts'
import { bodyOf } from '../test-paper.ts'
import { diffStories } from './diff.ts'
import { diffBodies } from './diff-body.ts'
import { readSnapshot } from './snapshot.ts'
import { emptyStory, type Story } from './story.ts'

const names = {
  sections: new Map([
    [1, 'أخبار'],
    [2, 'رأي'],
  ]),
  people: new Map([[7, 'هدى الأسعد']]),
  stories: new Map([[9, 'القوارب تعود']]),
}
const SHOWN = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const
const show = (changes: WordChange[]) => changes.map(({ kind, text }) => SHOWN[kind].join(text)).join('')
const blocks = (before: Block[], after: Block[]) =>
  diffBodies(before, after).map(({ kind, changes }) => `${kind}: ${show(changes)}`)
const texts = (...lines: string[]) => bodyOf(...lines).content

describe('the body', () => {
  test('a paragraph rewritten, one new, one gone', () => {
    expect(
      blocks(
        texts('القوارب تعود إلى المرسى', 'فقرة تبقى', 'فقرة تذهب'),
        texts('القوارب عادت إلى المرسى', 'فقرة تبقى', 'شيء آخر تمامًا'),
      ),
    ).toEqual([
      'changed: القوارب [-تعود-]{+عادت+} إلى المرسى',
      'same: فقرة تبقى',
      'inserted: {+شيء آخر تمامًا+}',
      'deleted: [-فقرة تذهب-]',
    ])
  })

  test('a paragraph that was moved is shown once', () => {
    expect(blocks(texts('أولى', 'ثانية', 'ثالثة'), texts('ثانية', 'ثالثة', 'أولى'))).toEqual([
      'same: ثانية',
      'same: ثالثة',
      'moved: أولى',
    ])
  })

  test('the same words in another dress', () => {
    const heading: Block = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'نص واحد' }] }
    expect(blocks(texts('نص واحد'), [heading])).toEqual(['dressed: نص واحد'])
  })

  test('pictures and rules have no words, and still come and go', () => {
    const image: Block = { type: 'image', attrs: { mediaId: 1, caption: null, isArchivePhoto: false } }
    expect(blocks([], [image, { type: 'horizontalRule' }])).toEqual(['inserted: ', 'inserted: '])
    expect(blocks([image], [{ ...image, attrs: { ...image.attrs, mediaId: 2 } }])).toEqual(['dressed: '])
  })
})

test('only fields that changed, in the order of the page, with names for numbers', () => {
  const before: Story = { ...emptyStory(1), headline: 'القوارب تعود', tags: ['البحيرة', 'نقل'] }
  const after: Story = {
    ...before,
    headline: 'القوارب عادت',
    sectionId: 2,
    tags: ['البحيرة', 'قوارب'],
    credits: [{ personId: 7, role: 'writer' }],
    relatedIds: [9, 10],
    lead: { mediaId: 3, caption: 'على المرسى', isArchivePhoto: true },
    isSensitive: true,
  }
  const changes = diffStories(before, after, names)
  expect(changes.map(({ field }) => field)).toEqual([
    'sectionId',
    'headline',
    'lead',
    'credits',
    'tags',
    'relatedIds',
    'isSensitive',
  ])
  expect(changes).toMatchObject([
    { before: 'أخبار', after: 'رأي' },
    {},
    { picture: 'added', caption: [{ kind: 'inserted', text: 'على المرسى' }], isArchivePhoto: [false, true] },
    { changes: [{ kind: 'inserted', text: 'هدى الأسعد' }] },
    { changes: [{ kind: 'deleted' }, { kind: 'same' }, { kind: 'inserted' }] },
    { changes: [{ text: 'القوارب تعود' }, { text: '#10' }] },
    { before: false, after: true },
  ])
})

describe('snapshots', () => {
  test('of an import are read with its other names', () => {
    const old = {
      format: 'opinion',
      state: 'published',
      sectionId: 2,
      kicker: null,
      headline: 'عنوان قديم',
      body: bodyOf('نص'),
      publishedAt: 5,
      credits: [
        { freeName: 'كاتب', role: 'writer' },
        { personId: 7, role: 'photo' },
      ],
      tagNames: ['البحيرة'],
      lead: { mediaId: null, caption: null, isArchivePhoto: true },
    }
    expect(readSnapshot(old, 1)).toEqual({
      ...emptyStory(2),
      format: 'opinion',
      headline: 'عنوان قديم',
      body: bodyOf('نص'),
      credits: old.credits,
      tags: ['البحيرة'],
      lead: { mediaId: null, caption: '', isArchivePhoto: true },
    })
  })

  test.each([null, 'نص', [], { headline: 5 }])('that make no sense are empty: %j', (snapshot) => {
    expect(readSnapshot(snapshot, 1)).toEqual(emptyStory(1))
  })
})
