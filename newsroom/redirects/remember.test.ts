import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepOldAddresses, listOldAddresses } from '#db/queries/old-addresses.ts'
import { importCaptures } from '../import/captured-files.ts'
import { importJsonl } from '../import/jsonl.ts'
import { makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { findForward } from './find.ts'
import { readNumbersAgain } from './remember.ts'
import { loadRuleBook } from './rule-book.ts'

let paper: TestPaper
let folder: string
beforeEach(async () => {
  paper = await makeTestPaper()
  folder = mkdtempSync(join(tmpdir(), 'matbaa-addresses-'))
})
afterEach(async () => {
  await paper.close()
  rmSync(folder, { recursive: true })
})

async function ask(address: string) {
  const db = paper.db.read
  const found = await findForward(db, address, { book: await loadRuleBook(db), now: NOON })
  return found?.forward.kind === 'to' ? decodeURI(found.forward.location) : found?.forward
}

const line = (id: string, url: string) =>
  JSON.stringify({
    id,
    url,
    section: 'economy',
    headline: `خبر ${id}`,
    publishedAt: '01/02/2015',
    body: `نص الخبر ${id}.`,
  })

async function bring(text: string) {
  const path = join(folder, 'archive.jsonl')
  writeFileSync(path, text)
  return importJsonl(paper.db, path, { now: NOON, onReport: () => {}, onProgress: () => {} })
}

test('an imported story is found by its old address and by its number', async () => {
  const url = 'http://www.old.example/story/2025/4/22/عنوان/6962729'
  await bring(`${line('a', url)}\n${line('b', 'http://www.old.example/')}\n`)
  const here = await ask('/story/2025/4/22/عنوان/6962729')
  expect(here).toMatch(/^\/economy\/\d+\/خبر-a$/)
  expect(await ask('/story/2025/4/22/other-words/6962729')).toBe(here)
  expect(await ask('/')).toBeUndefined()
})

test('the same archive again gives addresses to stories that have none yet', async () => {
  const text = `${line('a', 'http://www.old.example/?p=5')}\n`
  await bring(text)
  await paper.db.write(async (tx) => {
    await tx.delete(tx.tables.oldAddress)
  })
  expect(await ask('/?p=5')).toBeUndefined()
  expect(await bring(text)).toMatchObject({ imported: 0, unchanged: 1 })
  expect(await ask('/?p=5')).toMatch(/خبر-a$/)
})

test('of two stories with one old address the first keeps it', async () => {
  await bring(`${line('a', '/?p=5')}\n${line('b', '/?p=5')}\n`)
  expect(await ask('/?p=5')).toMatch(/خبر-a$/)
})

test('a captured page says where it stood', async () => {
  const path = join(folder, 'page.html')
  const page = `<html><head><title>القوارب تعود إلى المرسى</title><link rel="canonical" href="https://www.old.example/2854366">
    <meta property="article:published_time" content="2024-04-24T10:00:00+02:00"><meta property="article:section" content="محافظات"></head>
    <body><article><h1>القوارب تعود إلى المرسى</h1><p>عادت القوارب صباح اليوم إلى المرسى بعد غياب دام أسبوعين كاملين.</p></article></body></html>`
  writeFileSync(path, page)
  const options = { dataDir: paper.dataDir, withMasthead: false, now: NOON }
  for await (const report of importCaptures(paper.db, [path], options)) expect(report.result).toBe('imported')
  expect(await ask('/2854366')).toMatch(/القوارب-تعود-إلى-المرسى$/)
})

test('numbers are read again from the addresses that are kept', async () => {
  const articleId = await paper.publish({ headline: 'خبر' })
  await paper.db.write((tx) => keepOldAddresses(tx, [{ key: '/news/details/77', articleId }]))
  expect(await readNumbersAgain(paper.db, NOON)).toEqual({ paths: 1, numbers: 1 })
  expect(await listOldAddresses(paper.db.read, ['news-details:77'])).toEqual(new Map([['news-details:77', articleId]]))
})
