import { expect, test } from 'vitest'
import { readSamples } from './fixtures/read.ts'
import { splitSentences } from './sentences.ts'

test('a story is cut where its sentences end', () => {
  const story = 'قال د. أحمد: «سنعمل غدًا. ولن نتوقف.» وأضاف أن المبلغ 5.5 مليون. هل يكفي؟ نعم!\nفقرة أخرى.. وأخيرة'
  expect(splitSentences(story)).toEqual([
    'قال د. أحمد: «سنعمل غدًا. ولن نتوقف.»',
    'وأضاف أن المبلغ 5.5 مليون.',
    'هل يكفي؟',
    'نعم!',
    'فقرة أخرى.. وأخيرة',
  ])
  expect(splitSentences('')).toEqual([])
})

test('sentences hold every letter of the text, in order', () => {
  const withoutSpaces = (text: string) => text.replace(/[\s\u0085]/gu, '')
  for (const sample of readSamples()) {
    expect(withoutSpaces(splitSentences(sample).join(''))).toBe(withoutSpaces(sample))
  }
})
