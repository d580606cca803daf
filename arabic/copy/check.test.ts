import { expect, test } from 'vitest'
import { readCases, readSamples, readTable } from '../fixtures/read.ts'
import { applyFindings, checkCopy, fixCopy } from './check.ts'
import { type CopyBlock, type CopyStyle, RULE_IDS } from './copy.ts'
import { RULES } from './rules.ts'
import { STYLE } from './test-style.ts'

const paragraphs = (...texts: string[]): CopyBlock[] => texts.map((text) => ({ text, kind: 'paragraph' }))
const fixed = (text: string, style = STYLE) => fixCopy(paragraphs(text), style)[0]?.text

test.each(readCases('copy-fix', 2))('%s is put right', (_, wrong = '', right = '') => {
  expect(fixed(wrong)).toBe(right)
  expect(fixed(right)).toBe(right)
})

test.each(readCases('copy-stays', 1))('%s stays', (_, text = '') => {
  expect(fixed(text)).toBe(text)
})

test.each(readCases('copy-findings', 5))('%s', (_, rule, ruleClass, text = '', found, replacement) => {
  const findings = checkCopy(paragraphs(text), { ...STYLE, rulesOff: [] })
  if (rule === '-') return expect(findings.filter((one) => !OF_QUOTES.has(one.rule))).toEqual([])
  const own = findings.find((one) => one.rule === rule)
  expect(own).toMatchObject({ class: ruleClass, found })
  expect(own?.replacements[0] ?? '').toBe(replacement)
})
const OF_QUOTES = new Set(['straight-quotes'])

const EVERY_TEXT = [
  ...readSamples(),
  ...readTable('copy-fix', 2).flat(),
  ...readTable('copy-stays', 1).flat(),
  ...readTable('copy-findings', 5).map((row) => row[2] ?? ''),
]

test('a finding says exactly where it is', () => {
  const blocks = paragraphs(...EVERY_TEXT)
  for (const { block, start, end, found } of checkCopy(blocks, STYLE)) {
    expect(blocks[block]?.text.slice(start, end)).toBe(found)
    expect(found).not.toBe('')
  }
})

test('findings stand in reading order, and nothing overlaps what is automatic', () => {
  const findings = checkCopy(paragraphs(...EVERY_TEXT), STYLE)
  for (const [index, one] of findings.entries()) {
    const next = findings[index + 1]
    if (next?.block !== one.block) continue
    expect(next.start).toBeGreaterThanOrEqual(one.start)
    if (one.class === 'automatic' || next.class === 'automatic') expect(next.start).toBeGreaterThanOrEqual(one.end)
  }
})

test('fixing twice changes nothing', () => {
  for (const style of [STYLE, { ...STYLE, digits: 'arab', tanween: 'after', twoDots: 'nowhere' } as CopyStyle]) {
    const once = fixCopy(paragraphs(...EVERY_TEXT), style)
    expect(fixCopy(once, style)).toEqual(once)
    expect(checkCopy(once, style).filter((one) => one.class === 'automatic')).toEqual([])
  }
})

test('what is quoted is never changed automatically', () => {
  const wrong = 'الى  البيت ، و ٢٠٢٤ عاماً &quot; كتـاب'
  for (const [open, close] of ['«»', '“”', '""', '﴿﴾']) {
    const text = `قال ${open}${wrong}${close} ثم مضى`
    expect(fixed(text)).toBe(text)
  }
  expect(fixCopy([{ text: wrong, kind: 'quote' }], STYLE)).toEqual([{ text: wrong, kind: 'quote' }])
  for (const kind of ['verse', 'code'] as const) expect(checkCopy([{ text: wrong, kind }], STYLE)).toEqual([])
})

test('a quotation goes on through paragraphs until it is closed', () => {
  const story = paragraphs('قال: «الى البيت .', '«و الى المدرسة .', 'الى النهر» ثم عاد .', 'الى البيت .')
  expect(fixCopy(story, STYLE).map((block) => block.text)).toEqual([
    'قال: «الى البيت .',
    '«و الى المدرسة .',
    'الى النهر» ثم عاد.',
    'إلى البيت.',
  ])
  expect(checkCopy(story, STYLE).some((one) => one.rule === 'unbalanced-quotes')).toBe(false)
})

test('a foreign passage is not looked at, and stays where it is in the text', () => {
  const text = 'الى البيت Hello , world الى'
  const start = text.indexOf('Hello')
  const [block] = fixCopy([{ text, kind: 'paragraph', foreign: [{ start, end: start + 13 }] }], STYLE)
  expect(block?.text).toBe('إلى البيت Hello , world إلى')
  expect(block?.text.slice(block.foreign?.[0]?.start, block.foreign?.[0]?.end)).toBe('Hello , world')
})

test('an inline thing and a line end are no space', () => {
  expect(fixed('كلمة \ufffc كلمة\nكلمة')).toBe('كلمة \ufffc كلمة\nكلمة')
})

test('the newsroom knows better', () => {
  const style: CopyStyle = {
    ...STYLE,
    rulesOff: ['lone-waw'],
    words: {
      names: ['ادريس'],
      spellings: [{ word: 'نتانياهو', instead: 'نتنياهو' }],
      cliches: [{ word: 'سابقة خطيرة', instead: null }],
      ignored: [{ rule: 'confusion', text: 'الى' }],
    },
  }
  const text = 'قال ادريس و نتانياهو الى اجتماع خطير في سابقة خطيرة او غيرها'
  expect(fixed(text, style)).toBe('قال ادريس و نتانياهو الى اجتماع خطير في سابقة خطيرة أو غيرها')
  const findings = checkCopy(paragraphs(text), style).map(({ rule, found, replacements }) => [
    rule,
    found,
    ...replacements,
  ])
  expect(findings).toEqual([
    ['house-spelling', 'نتانياهو', 'نتنياهو'],
    ['cliche', 'سابقة خطيرة'],
    ['confusion', 'او', 'أو'],
  ])
})

test('house style has the last word', () => {
  const check = (text: string, change: Partial<CopyStyle>) =>
    checkCopy(paragraphs(text), { ...STYLE, ...change }).map(({ rule, replacements }) => [rule, replacements[0]])
  expect(fixed('عام 2024 وiPhone 17', { ...STYLE, digits: 'arab' })).toBe('عام ٢٠٢٤ وiPhone 17')
  expect(check('عامًا', { tanween: 'after' })).toEqual([['tanween', '\u0627\u064b']])
  expect(check('عامًا ويوماً وشهرًا', { tanween: 'consistent' })).toEqual([['tanween', '\u064b\u0627']])
  expect(check('عامًا ويوماً', { tanween: 'any' })).toEqual([])
  expect(check('قال «نعم»', { quotes: 'straight' })).toEqual([['straight-quotes', '"نعم"']])
  expect(check('اليوم.. غدا', { twoDots: 'nowhere' })).toEqual([['two-dots', '،']])
  expect(check('المحلي', { finalYa: 'dotless' })).toEqual([['ya', 'المحلى']])
  expect(check('المحلى', { finalYa: 'dotted' })).toEqual([['ya', 'المحلي']])
  expect(check('توفي منذ يومين', { since: 'before' })).toEqual([['since', 'قبل']])
  expect(check('يعمل منذ سنوات الحرب', { since: 'before' })).toEqual([])
  expect(check('في يناير', { months: 'levantine' })).toEqual([['months', 'كانون الثاني']])
  expect(check('ميشيجان', { foreignJim: 'ghain' })).toEqual([['foreign-jim', 'ميشيغان']])
  expect(check('الدكتور أحمد', { honorifics: 'short' })).toEqual([['honorific', 'د.']])
  expect(check('د. أحمد', { honorifics: 'full' })).toEqual([['honorific', 'الدكتور']])
})

test('applying takes the first of two that overlap', () => {
  const block = paragraphs('أ ب ت')
  const finding = { rule: 'spaces', class: 'suggest', block: 0 } as const
  const applied = applyFindings(block, [
    { ...finding, start: 0, end: 3, found: 'أ ب', replacements: ['س'] },
    { ...finding, start: 2, end: 5, found: 'ب ت', replacements: ['ص'] },
  ])
  expect(applied[0]?.text).toBe('س ت')
})

test('every rule has one place in the list', () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual([...RULE_IDS].sort())
})
