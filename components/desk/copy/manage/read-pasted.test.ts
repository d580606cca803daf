import { expect, test } from 'vitest'
import { readPasted } from './read-pasted.ts'

const LIST = 'نتانياهو = نتنياهو\r\nطرامب\tترامب\n\n  ميشيغان ← ميشيجان \nبوتن -> بوتين\nوحدها'

test('a list of spellings leaves out what has no other', () => {
  expect(readPasted(LIST, 'spelling')).toEqual([
    { word: 'نتانياهو', instead: 'نتنياهو' },
    { word: 'طرامب', instead: 'ترامب' },
    { word: 'ميشيغان', instead: 'ميشيجان' },
    { word: 'بوتن', instead: 'بوتين' },
  ])
})

test('a list of names is of names alone, and a cliché may have nothing in its place', () => {
  expect(readPasted('السيسي\nقفصة = x', 'name')).toEqual([
    { word: 'السيسي', instead: null },
    { word: 'قفصة', instead: null },
  ])
  expect(readPasted('من الجدير بالذكر', 'cliche')).toEqual([{ word: 'من الجدير بالذكر', instead: null }])
})
