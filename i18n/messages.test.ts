import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import ar from '#messages/ar.json' with { type: 'json' }
import en from '#messages/en.json' with { type: 'json' }

const COUNTS = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 200]
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other']

/** Every message by its path: `Listing.total`. */
function flatten(tree: object, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : flatten(value, [...path, key]),
  )
}

const messages = flatten(ar)
const counted = messages.filter(([, text]) => text.includes(', plural,'))

test('there are messages that count', () => {
  expect(counted.length).toBeGreaterThan(5)
})

describe.each(counted)('%s', (path, text) => {
  test('has all six plural forms of Arabic', () => {
    const forms = [...text.matchAll(/(?<=[\s}])(zero|one|two|few|many|other) \{/g)].map((match) => match[1])
    expect(forms).toEqual(FORMS)
  })

  test.each(COUNTS)('says %i', (count) => {
    const errors: unknown[] = []
    const translate = createTranslator({
      locale: 'ar-EG-u-nu-latn',
      messages: ar,
      onError: (error) => errors.push(error),
    })
    const values = Object.fromEntries(
      [...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name, name === 'count' ? count : `<${name}>`]),
    )
    // The keys of a message are its type; here they come from the file itself.
    const said = (translate as (key: string, values: object) => string)(path, values)
    expect(errors).toEqual([])
    expect(said).not.toMatch(/[{}#]|plural/)
  })
})

test('«منذ» is said as an Egyptian paper says it', () => {
  const t = createTranslator({ locale: 'ar-EG-u-nu-latn', messages: ar, namespace: 'Script' })
  const minutes = (count: number) => t('minutesAgo', { count, number: String(count) })
  expect([1, 2, 3, 10, 11, 100, 103].map(minutes)).toEqual([
    'منذ دقيقة',
    'منذ دقيقتين',
    'منذ 3 دقائق',
    'منذ 10 دقائق',
    'منذ 11 دقيقة',
    'منذ 100 دقيقة',
    'منذ 103 دقائق',
  ])
})

test('no message hides an invisible character', () => {
  for (const [path, text] of messages) expect(text, path).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/)
})

describe('English says what Arabic says', () => {
  const english = flatten(en)
  const slots = (text: string) =>
    [...new Set([...text.matchAll(/[{<](\w+)(?=[},>])/g)].map((match) => match[1]))].sort()

  test('under the same keys', () => {
    expect(english.map(([path]) => path).sort()).toEqual(messages.map(([path]) => path).sort())
  })

  test.each(english.filter(([, text]) => !text.includes(', plural,')))('%s has the same slots', (path, text) => {
    const original = new Map(messages).get(path) ?? ''
    expect(slots(text)).toEqual(slots(original))
  })

  test('and can be said', () => {
    const errors: unknown[] = []
    const translate = createTranslator({ locale: 'en-GB', messages: en, onError: (error) => errors.push(error) })
    for (const [path, text] of english.filter(([, message]) => message.includes(', plural,'))) {
      const values = Object.fromEntries(
        [...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name, name === 'count' ? 3 : '3']),
      )
      ;(translate as (key: string, values: object) => string)(path, values)
    }
    expect(errors).toEqual([])
  })
})
