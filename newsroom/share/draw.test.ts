import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShareCard } from './card.ts'
import { getCardFile } from './card-files.ts'
import { getCard, portrait, pullQuote, writer } from './test-cards.ts'

/*
 * Cards as the process that draws them does, which knows no face but ours, beside pictures that a person has looked at.
 * One that is not there is written, for somebody to look at before it is kept.
 */

const FIXTURES = join(import.meta.dirname, 'fixtures')
const SMALL = { width: 600, height: 315 }
/** Of 255: what another build of the libraries may draw otherwise at the edges of letters. */
const MOST_MEAN = 1.2
const FAR = 90
/** Of all pixels: a letter that stands elsewhere is more. */
const MOST_FAR = 0.002

const FACE = 'f'.repeat(64)
const CASES = {
  bidi: getCard({ headline: 'بيان 1/7/2026 (45%) مُستشار' }),
  latin: getCard({ headline: 'iPhone 17 في القاهرة.. طوابير أمام المتاجر وسعر يتجاوز 90 ألف جنيه', kicker: 'تقرير' }),
  long: getCard({
    headline:
      'القوارب تعود إلى «مرسى البلد» بعد 11 عامًا: مجلس المدينة يفتح الرصيف القديم بعد ترميم استغرق 14 شهرًا، والصيادون يسألون عن رسوم الرسو الجديدة',
    credits: [],
  }),
  quotation: getCard({
    format: 'opinion',
    section: { slug: 'opinion', name: 'رأي', href: '/opinion', parent: null },
    credits: [writer('سليم البهنساوي', { job: 'كاتب وباحث في تاريخ المدن', portrait: portrait(FACE) })],
    body: {
      type: 'doc',
      content: [pullQuote('المدينة التي تنسى ماءها تنسى اسمها، ثم تسأل الغرباء عن الطريق إلى بيتها')],
    },
  }),
}

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cards-'))
  const file = join(dataDir, CASES.quotation.drawing.portrait ?? '')
  await mkdir(dirname(file), { recursive: true })
  const head =
    '<circle cx="160" cy="130" r="70" fill="#6a6255"/><ellipse cx="160" cy="330" rx="130" ry="120" fill="#4a443a"/>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320"><rect width="320" height="320" fill="#c4bcad"/>${head}</svg>`
  await sharp(Buffer.from(svg)).jpeg().toFile(file)
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function drawn(card: ShareCard): Promise<string> {
  const file = await getCardFile(dataDir, card)
  expect(file).toBeDefined()
  return file ?? ''
}

const small = (file: string) => sharp(file).resize(SMALL).greyscale()

describe('looks as it did when somebody looked', () => {
  test.each(Object.entries(CASES))('%s', async (name, card) => {
    const file = await drawn(card)
    const reference = join(FIXTURES, `${name}.png`)
    if (!existsSync(reference)) {
      await small(file).png({ compressionLevel: 9 }).toFile(reference)
      expect.fail(`Look at ${reference}, and keep it if it is right.`)
    }
    const [now, then] = await Promise.all([small(file).raw().toBuffer(), small(reference).raw().toBuffer()])
    const distances = now.map((value, at) => Math.abs(value - (then[at] ?? 0)))
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length
    const far = distances.filter((distance) => distance > FAR).length / distances.length
    expect(mean).toBeLessThan(MOST_MEAN)
    expect(far).toBeLessThan(MOST_FAR)
  })
})

test('is a JPEG of the size it says, small enough for every messenger', async () => {
  const file = await drawn(CASES.long)
  expect(await sharp(file).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  expect((await stat(file)).size).toBeLessThan(300_000)
})

test('draws whatever somebody may have typed', async () => {
  for (const headline of [
    '<b>& "قارب" \'</span>',
    '\u{1f600} \u4e2d\u6587',
    'ق'.repeat(160),
    '\u0001 \u202e قارب',
    '',
  ]) {
    expect(await sharp(await drawn(getCard({ headline, credits: [] }))).metadata(), headline).toMatchObject({
      width: 1200,
    })
  }
})
