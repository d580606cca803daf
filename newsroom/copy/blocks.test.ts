import { expect, test } from 'vitest'
import { checkCopy, fixCopy } from '#arabic/copy/check.ts'
import type { CopyBlock } from '#arabic/copy/copy.ts'
import { STYLE } from '#arabic/copy/test-style.ts'
import { stories } from '#db/sample/stories.ts'
import { toBody } from '../setup/sample-body.ts'
import { storyBlocks } from './blocks.ts'

const NO_WORDS = { kicker: '', headline: '', frontHeadline: '', standfirst: '' }

const SAMPLE: [key: string, blocks: CopyBlock[]][] = stories.map((story) => [
  story.key,
  storyBlocks({
    kicker: story.kicker ?? '',
    headline: story.headline,
    frontHeadline: story.frontHeadline ?? '',
    standfirst: story.standfirst ?? '',
    body: toBody(story.body, { photo: () => 1, story: () => 1 }),
  }),
])

test('the words of every block are there, and say what they are', () => {
  const blocks = storyBlocks({
    ...{ ...NO_WORDS, headline: 'عنوان', lead: { mediaId: 1, caption: 'شرح', isArchivePhoto: false } },
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'قال ' },
            { type: 'text', text: 'Hello', marks: [{ type: 'foreign', attrs: { lang: 'en', dir: 'ltr' } }] },
            { type: 'hardBreak' },
            { type: 'text', text: 'ومضى' },
          ],
        },
        { type: 'blockquote', attrs: { by: 'قائل' }, content: [{ type: 'paragraph' }] },
        { type: 'pullQuote', attrs: { by: null }, content: [{ type: 'text', text: 'قول' }] },
        { type: 'horizontalRule' },
      ],
    },
  })
  expect(blocks).toEqual([
    { text: 'عنوان', kind: 'headline' },
    { text: 'شرح', kind: 'caption' },
    { text: 'قال Hello\nومضى', kind: 'paragraph', foreign: [{ start: 4, end: 9 }] },
    { text: 'قائل', kind: 'caption' },
    { text: 'قول', kind: 'quote' },
  ])
})

test('the sample edition is clean', () => {
  const found = SAMPLE.flatMap(([key, blocks]) => checkCopy(blocks, STYLE).map(({ rule, found }) => [key, rule, found]))
  expect(found).toEqual([])
})

/** Every second space doubled, marks pushed away from their words, hamzas lost: what a tired hand does. */
function spoil(text: string): string {
  return text
    .replaceAll('، ', ' ،')
    .replaceAll('إلى', 'الى')
    .replaceAll(' و', ' و ')
    .replaceAll('. ', ' .  ')
    .replaceAll('ًا', 'اً')
}

test.each(SAMPLE)('%s: fixing what was spoilt settles, and leaves quotations alone', (_, blocks) => {
  const spoilt = blocks.map((block) => ({ ...block, text: spoil(block.text) }))
  const once = fixCopy(spoilt, STYLE)
  expect(fixCopy(once, STYLE)).toEqual(once)
  expect(fixCopy(blocks, STYLE)).toEqual(blocks)
  for (const [index, block] of spoilt.entries()) {
    expect(quoted(once[index]?.text ?? '')).toEqual(quoted(block.text))
    if (block.kind === 'quote') expect(once[index]).toEqual(block)
  }
})

function quoted(text: string): string[] {
  return text.match(/«[^«»]*»/gu) ?? []
}
