import { describe, expect, test } from 'vitest'
import { readCases, readPairs, readSamples } from './fixtures/read.ts'
import { compareNames, fold, foldName, sortKey } from './fold.ts'

describe('the key', () => {
  test.each(readPairs('fold'))('of %s', (_title, text, key) => {
    expect(fold(text)).toBe(key)
  })

  test('of a key is that key', () => {
    for (const sample of readSamples()) expect(fold(fold(sample))).toBe(fold(sample))
  })
})

describe('the name', () => {
  test.each(readCases('names', 3))('%s', (_title, name = '', key, sorted) => {
    expect(foldName(name)).toBe(key)
    expect(sortKey(name)).toBe(sorted)
  })
})

test('names stand in the order of an Arabic index', () => {
  const inOrder = ['أحمد', 'إلهام', 'الأهلي', 'بدر', 'الجسر', 'سارة', 'قناة 9', 'قناة 10', 'النهر', 'ياسر', 'Reuters']
  expect(inOrder.toReversed().toSorted(compareNames)).toEqual(inOrder)
  expect(compareNames('مجلسى', 'مجلسي')).not.toBe(0)
  expect(compareNames('ندى', 'ندى')).toBe(0)
  expect(Math.sign(compareNames('نـدى', 'ندى'))).toBe(-Math.sign(compareNames('ندى', 'نـدى')))
})
