import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getCardFile } from './card-files.ts'
import { getCard, portrait, writer } from './test-cards.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cards-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

test('is drawn once, whoever asks at the same time', async () => {
  const card = getCard({ headline: 'عودة القوارب' })
  const files = await Promise.all([getCardFile(dataDir, card), getCardFile(dataDir, card)])
  expect(new Set(files).size).toBe(1)
  const [file = ''] = files
  const { mtimeMs } = await stat(file)
  expect(await getCardFile(dataDir, card)).toBe(file)
  expect((await stat(file)).mtimeMs).toBe(mtimeMs)
  expect(await readdir(dirname(file))).toHaveLength(1)
})

test('takes the place of an older one of its story, and of no other', async () => {
  const before = (await getCardFile(dataDir, getCard({ headline: 'قبل' }))) ?? ''
  const other = join(dirname(before), '263-0123456789abcdef.jpg')
  await writeFile(other, 'other')
  const onDesk = (await getCardFile(dataDir, getCard({ headline: 'على الديسك' }), 'desk')) ?? ''
  const after = (await getCardFile(dataDir, getCard({ headline: 'بعد' }))) ?? ''
  await expect(stat(before)).rejects.toThrow()
  for (const file of [after, other, onDesk]) expect((await readFile(file)).length).toBeGreaterThan(0)
})

test('a full shelf lets its oldest go', async () => {
  const shelf = join(dataDir, 'cards/public/7')
  await mkdir(shelf, { recursive: true })
  for (let number = 1; number <= 201; number++) {
    const file = join(shelf, `${7 + 256 * number}-0123456789abcdef.jpg`)
    await writeFile(file, '')
    await utimes(file, number, number)
  }
  await getCardFile(dataDir, getCard())
  const left = await readdir(shelf)
  expect(left).toHaveLength(200)
  expect(left).not.toContain(`${7 + 256}-0123456789abcdef.jpg`)
  expect(left).toContain(`${7 + 256 * 201}-0123456789abcdef.jpg`)
})

test('a portrait that is not there leaves the card without one', async () => {
  const credits = [writer('سليم', { portrait: portrait('a'.repeat(64)) })]
  expect(await getCardFile(dataDir, getCard({ format: 'opinion', credits }))).toBeDefined()
})

test('so many wait, and no more', async () => {
  const ask = (id: number) => getCardFile(dataDir, getCard({ id }), 'public', 1)
  const files = await Promise.all([ask(1), ask(2)])
  // Which of the two is first, the disk decides.
  expect(files.filter((file) => file === undefined)).toHaveLength(1)
  for (const id of [1, 2]) expect(await ask(id)).toBeDefined()
})
