import { expect, test } from 'vitest'
import { follow, makeNote } from './notes.ts'
import { sampleOf } from './sample.ts'

const found = { key: 1, rule: 'confusion', class: 'automatic', replacements: ['إلى'] } as const

test.each([
  ['ذهب الى البيت', 'ذهب الى البيت الكبير', 4],
  ['ذهب الى البيت', 'أمس ذهب الى البيت', 8],
  ['ذهب الى البيت', 'ذهب إلى البيت', null],
  ['ذهب الى البيت', 'ذهب الىى البيت', null],
])('«%s», typed on to «%s»', (before, after, start) => {
  const place = follow({ start: 4, end: 7 }, before, after)
  expect(place?.start ?? null).toBe(start)
  if (place) expect(after.slice(place.start, place.end)).toBe('الى')
})

function sample(text: string, wrong: string, right: string) {
  const start = text.indexOf(wrong)
  const finding = { ...found, replacements: [right], start, end: start + wrong.length, found: wrong }
  return sampleOf(makeNote(finding, { key: 1, block: { text, kind: 'paragraph' } }, 'body'))
}

test('a word is shown as it is', () => {
  expect(sample('ذهب الى البيت', 'الى', 'إلى')).toEqual({
    before: 'ذهب ',
    found: 'الى',
    after: ' البيت',
    instead: ['إلى'],
  })
})

test('spaces and signs are shown with the words beside them', () => {
  expect(sample('قال الوزير ، ثم', ' ', '')).toMatchObject({ found: 'قال␣الوزير', instead: ['قالالوزير'] })
  expect(sample('كلمة  أخرى', '  ', ' ')).toMatchObject({ found: 'كلمة␣␣أخرى', instead: ['كلمة␣أخرى'] })
  expect(sample('كلمة\u200fأخرى', '\u200f', '')).toMatchObject({ found: 'كلمة\u25ccأخرى', instead: ['كلمةأخرى'] })
})
