import { describe, expect, test } from 'vitest'
import { checkHeadline } from './headline-check.ts'

describe('length, spaces counted and tashkeel not', () => {
  test.each([
    ['', 0, 'empty'],
    ['   ', 0, 'empty'],
    ['عودة القوارب', 12, 'short'],
    ['ب'.repeat(34), 34, 'short'],
    ['ب'.repeat(35), 35, 'good'],
    ['بَّ'.repeat(70), 70, 'good'],
    ['ب'.repeat(71), 71, 'long'],
    ['ب'.repeat(90), 90, 'long'],
    ['ب'.repeat(91), 91, 'too-long'],
  ] as const)('«%s»: %i letters, %s', (headline, letters, length) => {
    expect(checkHeadline(headline)).toMatchObject({ letters, length })
  })
})

describe('what begins with Latin letters', () => {
  test.each([
    ['FIFA تعلن موعد القرعة', true],
    ['«iPhone 17» يصل الأسواق', true],
    ['3 نوادٍ تقاطع FIFA', false],
    ['الفيفا FIFA تعلن موعد القرعة', false],
    ['11 عامًا على توقف القوارب', false],
    ['', false],
  ])('«%s»: %s', (headline, isLatin) => {
    expect(checkHeadline(headline).faults.includes('headline-latin')).toBe(isLatin)
  })
})

describe('«عاجل» said twice', () => {
  test.each([
    ['عاجل.. إغلاق الميناء', false, false],
    ['عاجل| عاجل إغلاق الميناء', false, true],
    ['عَاجِل: بيان عاجل من الوزارة', false, true],
    ['عاجل.. إغلاق الميناء', true, true],
    ['بيان عاجل من الوزارة', true, false],
    ['إغلاق الميناء', true, false],
  ])('«%s», breaking %s: %s', (headline, isBreaking, isTwice) => {
    expect(checkHeadline(headline, { isBreaking }).faults.includes('headline-breaking-twice')).toBe(isTwice)
  })
})
