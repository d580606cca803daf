import { describe, expect, test } from 'vitest'
import { readCases, readSamples } from './fixtures/read.ts'
import { highlight, makeSnippet, type Segment } from './highlight.ts'
import { parseSearch, stemsOf } from './search-query.ts'

const stems = (search: string) => stemsOf(parseSearch(search))
const plain = (segments: Segment[]) => segments.map(({ text }) => text).join('')
const bracket = (segments: Segment[]) => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('hits', () => {
  test.each(readCases('highlight', 3))('of %s', (_title, search = '', text = '', marked) => {
    expect(bracket(highlight(text, stems(search)))).toBe(marked)
  })

  test('leave the text what it was, to the byte', () => {
    const some = stems('كلمة أحمد النهر 2024 iPhone ب أ ه')
    for (const text of readSamples()) expect(plain(highlight(text, some))).toBe(text)
  })
})

describe('a snippet', () => {
  const filler = (count: number) => Array.from({ length: count }, (_, number) => `حشو${number}`).join(' ')

  test('is the whole of a short text', () => {
    const text = 'قال: «المجلس» ينعقد غدًا.'
    expect(makeSnippet(text, stems('مجلس'))).toMatchObject({ isCutBefore: false, isCutAfter: false })
    expect(plain(makeSnippet(text, stems('مجلس'))?.segments ?? [])).toBe(text)
  })

  test('has 28 words around the hits, cut between words', () => {
    const text = `${filler(60)} («النهر») ${filler(60)}`
    const snippet = makeSnippet(text, stems('نهر'))
    const shown = plain(snippet?.segments ?? [])
    expect(snippet).toMatchObject({ isCutBefore: true, isCutAfter: true })
    expect(shown.split(' ')).toHaveLength(28)
    expect(shown).toContain('(«النهر»)')
    expect(text).toContain(` ${shown} `)
  })

  test('prefers different words to one word many times', () => {
    const text = `نهر نهر نهر ${filler(60)} مجلس النهر ${filler(60)} النهر`
    expect(bracket(makeSnippet(text, stems('مجلس نهر'))?.segments ?? [])).toContain('[مجلس] [النهر]')
  })

  test('reaches back from the end of a text', () => {
    const snippet = makeSnippet(`${filler(60)} النهر`, stems('نهر'))
    expect(plain(snippet?.segments ?? []).split(' ')).toHaveLength(28)
    expect(snippet).toMatchObject({ isCutBefore: true, isCutAfter: false })
  })

  test('is part of any text, and nothing without a hit', () => {
    for (const text of readSamples()) {
      const snippet = makeSnippet(text, stems('كلمة أحمد ب أ ه'))
      expect(text).toContain(plain(snippet?.segments ?? []))
    }
    expect(makeSnippet('لا شيء هنا', stems('نهر'))).toBeUndefined()
    expect(makeSnippet('', stems('نهر'))).toBeUndefined()
  })
})
