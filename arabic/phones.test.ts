import { describe, expect, it } from 'vitest'
import { isFigure, isSignedNumber, splitPhones } from './phones.ts'

describe('numbers', () => {
  it.each([
    ['055-2576-3196', ['', '055-2576-3196', '']],
    ['اتصل +20 100 123 4567 الآن', ['اتصل ', '+20 100 123 4567', ' الآن']],
    ['02-25761234', ['', '02-25761234', '']],
    ['2-1', ['2-1']],
    ['2019-2020', ['2019-2020']],
    ['6-4، 7-5', ['6-4، 7-5']],
  ])('finds the telephone numbers of %s', (given, pieces) => {
    expect(splitPhones(given)).toEqual(pieces)
  })

  it('knows a signed number from a score', () => {
    expect(['+0.7%', '-3', '\u22125'].every(isSignedNumber)).toBe(true)
    expect(['2-1', '12', 'أ', '-'].some(isSignedNumber)).toBe(false)
    expect(['12', '3,200', '+0.7%', '٤٥٪'].every(isFigure)).toBe(true)
    expect(['12 جنيهًا', '', 'x'].some(isFigure)).toBe(false)
  })
})
