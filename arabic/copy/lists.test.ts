import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkCopy } from './check.ts'
import { CERTAIN, LIKELY } from './confusions.ts'
import { ENDS_IN_YA, ENDS_IN_YA_WITH_ARTICLE } from './final-ya.ts'
import { STYLE } from './test-style.ts'
import { endsInYa } from './ya.ts'

const linesOf = (name: string) =>
  readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const PAIRS = linesOf('confusions.tsv').map((line) => line.split('\t'))
/** Words a slip may look like, and which may stand as they are. */
const NEVER = 'على إلى حتى لدى متى مدى كبرى أخرى مصطفى موسى عيسى يحيى ليلى كفى'.split(' ')

test('the lists are made from the lists that people keep: node cli/copy-lists.ts', () => {
  const pairsOf = (verdict: string) =>
    PAIRS.filter(([, , said]) => said === verdict)
      .map(([wrong, right]) => `${wrong}:${right}`)
      .join(' ')
  expect(CERTAIN).toBe(pairsOf('certain'))
  expect(LIKELY).toBe(pairsOf('likely'))
  const endings = linesOf('final-ya.txt')
  expect(ENDS_IN_YA).toBe(endings.filter((word) => !word.startsWith('+')).join(' '))
  expect(ENDS_IN_YA_WITH_ARTICLE.split(' ')).toEqual(
    endings.filter((word) => word.startsWith('+')).map((word) => word.slice(1)),
  )
})

test('every pair was judged, and what was dropped says why', () => {
  expect(PAIRS).toHaveLength(2_659)
  for (const [wrong, right, verdict, reason] of PAIRS) {
    expect(wrong).not.toBe(right)
    expect(['certain', 'likely', 'dropped']).toContain(verdict)
    expect(reason !== '').toBe(verdict === 'dropped')
  }
})

test('no right spelling is a wrong one elsewhere', () => {
  const kept = PAIRS.filter(([, , verdict]) => verdict !== 'dropped')
  const wrong = new Set(kept.map(([word]) => word))
  expect(kept.filter(([, right = '']) => wrong.has(right))).toEqual([])
})

test('words that are right as they are stand in no list', () => {
  const wrong = new Set(PAIRS.filter(([, , verdict]) => verdict !== 'dropped').map(([word]) => word))
  for (const word of NEVER) {
    expect(wrong.has(word)).toBe(false)
    expect(endsInYa(word)).toBe(false)
  }
})

test('a final ya is known behind an article and a letter', () => {
  for (const word of ['في', 'فى', 'المحلى', 'والمحلي', 'للمحلى', 'بالمصرى', 'ومصري', 'النادى', 'وهى']) {
    expect(endsInYa(word)).toBe(true)
  }
  for (const word of ['نادى', 'وفى', 'مستشفى', 'المستشفى', 'القوى', 'ملتقى']) expect(endsInYa(word)).toBe(false)
})

test('a story that is all one way is let be', () => {
  const check = (text: string) => checkCopy([{ text, kind: 'paragraph' }], STYLE)
  expect(check('فى النادى المصرى')).toEqual([])
  expect(check('فى النادى المصري').map(({ found }) => found)).toEqual(['المصري'])
})
