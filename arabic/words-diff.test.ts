import { describe, expect, test } from 'vitest'
import { readCases, readSamples } from './fixtures/read.ts'
import { diffWords, sameness, type WordChange, wordPieces } from './words-diff.ts'

const SHOWN = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const
const show = (changes: WordChange[]) => changes.map(({ kind, text }) => SHOWN[kind][0] + text + SHOWN[kind][1]).join('')
const without = (changes: WordChange[], kind: WordChange['kind']) =>
  changes.map((change) => (change.kind === kind ? '' : change.text)).join('')

describe('the changes', () => {
  test.each(readCases('words-diff', 3))('from %s to %s', (_title, before = '', after = '', changes = '') => {
    expect(show(diffWords(before, after))).toBe(changes)
  })

  test('give both texts back, whatever they are', () => {
    const samples = readSamples()
    for (const [index, before] of samples.entries()) {
      const after = samples[(index * 7 + 3) % samples.length] ?? ''
      for (const [older, newer] of [
        [before, after],
        [before, before],
        [before, `${before} ${after}`],
        [`${after}${before}`, before],
      ] as const) {
        const changes = diffWords(older, newer)
        expect(without(changes, 'inserted')).toBe(older)
        expect(without(changes, 'deleted')).toBe(newer)
      }
    }
  })

  test('never cut a word, and no mark stands without its letter', () => {
    for (const sample of readSamples()) {
      for (const { text } of diffWords(sample, sample.replace(/[\u064b-\u0652]/g, '')))
        expect(text).not.toMatch(/^\p{M}/u)
    }
  })

  test('of long texts without a word in common come at once', () => {
    const before = Array.from({ length: 4_000 }, (_, n) => `قبل${n}`).join(' ')
    const after = Array.from({ length: 4_000 }, (_, n) => `بعد${n}`).join(' ')
    const start = performance.now()
    const changes = diffWords(before, after)
    expect(performance.now() - start).toBeLessThan(3_000)
    expect(without(changes, 'inserted')).toBe(before)
    expect(without(changes, 'deleted')).toBe(after)
  })
})

test('the pieces of a text are the text', () => {
  for (const sample of readSamples()) expect(wordPieces(sample).join('')).toBe(sample)
})

test('how much two texts have in common', () => {
  expect(sameness('القوارب تعود إلى المرسى', 'القوارب عادت إلى المرسى')).toBe(0.75)
  expect(sameness('نص', 'آخر')).toBe(0)
  expect(sameness('', 'نص')).toBe(0)
  expect(sameness('نص واحد', 'نص واحد')).toBe(1)
})
