import { expect, test } from 'vitest'
import * as characters from './characters.ts'

const within = (inside: string) => new RegExp(`^[${inside}]$`, 'u')

test('every class is the inside of a valid expression', () => {
  for (const [name, value] of Object.entries(characters)) {
    expect(() => within(value), name).not.toThrow()
    expect(within(value).test('ب'), name).toBe(name === 'ARABIC_LETTERS')
    expect(within(value).test('a'), name).toBe(false)
  }
})

test('letters, marks and tatweel are three things', () => {
  for (const letter of 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱپچڤگکی') {
    expect(letter).toMatch(within(characters.ARABIC_LETTERS))
    expect(letter).not.toMatch(within(characters.MARKS))
  }
  for (const other of ['\u0640', '\u064b', '\u0670', '٢', '۲', '؟', '،', '﴾', '﷽'])
    expect(other).not.toMatch(within(characters.ARABIC_LETTERS))
})
