import { expect, test } from 'vitest'
import type { CopyBlock, CopyFinding, CopyStyle } from '#arabic/copy/copy.ts'
import { CopyReader } from './copy-reader.ts'
import type { CopyText } from './copy-text.ts'
import type { FromWorker } from './protocol.ts'
import type { Speller } from './spelling.ts'

const FILES = { aff: '/a', dic: '/d' }
const style = (words: Partial<CopyStyle['words']> = {}) =>
  ({ words: { names: [], spellings: [], cliches: [], ignored: [], ...words } }) as unknown as CopyStyle
const text = (key: number, words: string): CopyText => ({ key, block: { text: words, kind: 'paragraph' } })

/** Two spaces are too many. */
function check(blocks: readonly CopyBlock[]): CopyFinding[] {
  return blocks.flatMap(({ text: words }, block) =>
    [...words.matchAll(/ {2}/g)].map(({ index }) => ({
      rule: 'spaces' as const,
      class: 'automatic' as const,
      block,
      start: index,
      end: index + 2,
      found: '  ',
      replacements: [' '],
    })),
  )
}
const fix = (blocks: readonly CopyBlock[]) => blocks.map((one) => ({ ...one, text: one.text.replaceAll('  ', ' ') }))

function makeReader(loadSpeller: () => Promise<Speller> = async () => ({ spell: (word) => word !== 'فى' })) {
  const said: FromWorker[] = []
  const reader = new CopyReader({ check, fix, loadSpeller, answer: (one) => said.push(one), pause: async () => {} })
  return { reader, said }
}

test('texts that are there already are not sent again, and findings name their texts', async () => {
  const { reader, said } = makeReader()
  await reader.take({ kind: 'style', style: style() })
  await reader.take({ kind: 'read', reading: 1, keys: [7, 8], texts: [text(7, 'أ  ب'), text(8, 'ج')] })
  await reader.take({ kind: 'read', reading: 2, keys: [9, 7], texts: [text(9, 'د  هـ')] })
  expect(said).toMatchObject([
    { kind: 'found', reading: 1, findings: [{ key: 7, start: 1, end: 3 }] },
    { kind: 'found', reading: 2, findings: [{ key: 9 }, { key: 7 }] },
  ])
})

test('what is safe is put right where it changes something', async () => {
  const { reader, said } = makeReader()
  await reader.take({ kind: 'style', style: style() })
  await reader.take({ kind: 'read', reading: 1, keys: [1, 2], texts: [text(1, 'أ  ب'), text(2, 'ج')] })
  await reader.take({ kind: 'fix' })
  expect(said.at(-1)).toEqual({ kind: 'fixed', texts: [{ key: 1, text: 'أ ب' }] })
})

test('the dictionary speaks after the rules, and only where they did not', async () => {
  const { reader, said } = makeReader()
  await reader.take({ kind: 'style', style: style() })
  await reader.take({ kind: 'read', reading: 1, keys: [1], texts: [text(1, 'أ  ب فى')] })
  await reader.take({ kind: 'spelling', files: FILES })
  expect(said.map(({ kind }) => kind)).toEqual(['found', 'spelling', 'spelling', 'spelled'])
  expect(said.at(-1)).toMatchObject({
    reading: 1,
    findings: [{ key: 1, rule: 'spelling', class: 'suggest', found: 'فى', replacements: ['في'] }],
  })
  await reader.take({ kind: 'style', style: style({ ignored: [{ rule: 'spelling', text: 'فى' }] }) })
  expect(said.at(-1)).toMatchObject({ kind: 'spelled', findings: [] })
  await reader.take({ kind: 'style', style: style({ names: ['فى'] }) })
  expect(said.at(-1)).toMatchObject({ kind: 'spelled', findings: [] })
})

test('a dictionary that cannot be had is said, and the rules go on', async () => {
  const { reader, said } = makeReader(async () => {
    throw new Error('offline')
  })
  await reader.take({ kind: 'style', style: style() })
  await reader.take({ kind: 'spelling', files: FILES })
  expect(said.at(-1)).toEqual({ kind: 'spelling', state: 'failed' })
  await reader.take({ kind: 'read', reading: 1, keys: [1], texts: [text(1, 'أ  ب')] })
  expect(said.at(-1)).toMatchObject({ kind: 'found', reading: 1 })
})

test('turned off while it loads, the dictionary says nothing; turned on again it is not fetched again', async () => {
  let loads = 0
  const { reader, said } = makeReader(async () => {
    loads += 1
    return { spell: () => true }
  })
  await reader.take({ kind: 'style', style: style() })
  const on = reader.take({ kind: 'spelling', files: FILES })
  await reader.take({ kind: 'spelling', files: null })
  await on
  expect(said).toEqual([{ kind: 'spelling', state: 'loading' }])
  await reader.take({ kind: 'spelling', files: FILES })
  await reader.take({ kind: 'spelling', files: null })
  await reader.take({ kind: 'spelling', files: FILES })
  expect(loads).toBe(1)
})
