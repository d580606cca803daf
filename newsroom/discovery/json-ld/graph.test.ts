import { expect, test } from 'vitest'
import { writeGraph } from './graph.ts'
import { findFaults, findWarnings } from './test-schema.ts'

test('nothing ends the element, and nothing unseen or unknown is written', () => {
  const line = String.fromCharCode(0x2028)
  const text = writeGraph([
    { '@type': 'Person', name: `\u2067</script>${line}نص\u2069`, jobTitle: ' ', award: [], url: undefined },
  ])
  expect(text).not.toMatch(/[<\u2028\u2029\u2067]/)
  expect(JSON.parse(text)['@graph']).toEqual([{ '@type': 'Person', name: `</script>${line}نص` }])
})

test.each([
  [{ '@type': 'NewsArticle', headlines: 'خبر' }, 'NewsArticle has no headlines'],
  [{ '@type': 'NewsArticel' }, 'there is no type NewsArticel'],
  [{ '@type': 'NewsArticle', author: { '@type': 'Place', name: 'القاهرة' } }, /^NewsArticle\.author cannot be/],
  [{ '@type': 'NewsArticle', author: { '@id': '#nobody' } }, /cannot be/],
  [{ '@type': 'NewsArticle', wordCount: 'ألف' }, /^NewsArticle\.wordCount cannot be/],
  [{ '@type': 'NewsArticle', datePublished: '2026-07-01T12:00:00+02:00' }, /datePublished is/],
  [{ '@type': 'NewsArticle', datePublished: '2026-01-15T12:00:00Z' }, /cannot be/],
  [{ '@type': 'NewsArticle', headline: '\u2067خبر\u2069' }, /marks that show nothing/],
])('the checker finds the fault of %j', (thing, fault) => {
  const faults = findFaults(JSON.stringify({ '@context': 'https://schema.org', '@graph': [thing] }))
  expect(faults.join('\n')).toMatch(fault)
})

test('the checker warns of a headline that a search engine may cut', () => {
  const story = { '@type': 'NewsArticle', headline: 'خبر '.repeat(30).trim() }
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': [story] })
  expect(findFaults(text)).toEqual([])
  expect(findWarnings(text)).toHaveLength(1)
})
