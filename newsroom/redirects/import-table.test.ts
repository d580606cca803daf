import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listExactRedirects } from '#db/queries/redirects.ts'
import { type RedirectRowRead, readRedirectRows } from '../import/redirect-rows.ts'
import type { Desk } from '../staff/actor.ts'
import { makeTestDesk } from '../test-desk.ts'
import { makeTestPaper, type TestPaper } from '../test-paper.ts'
import { importTable } from './import-table.ts'
import { exportRedirects } from './load.ts'
import { addRule } from './rules.ts'

const read = (text: string) => {
  const rows = readRedirectRows(text)
  return typeof rows === 'string'
    ? rows
    : rows.map(({ line, note: _, ...row }: RedirectRowRead) => [line, ...Object.values(row)])
}

describe('a table as people have it', () => {
  test.each([
    ['source,target,status\n/a,/b,301\n', [[2, '/a', '/b', 'permanent']]],
    [
      '\ufeffمن;إلى;النوع\r\n/قديم;/جديد;مؤقت\r\n/x;;محذوف\r\n',
      [
        [2, '/قديم', '/جديد', 'temporary'],
        [3, '/x', '', 'gone'],
      ],
    ],
    ['sep=;\r\nfrom;to\r\n/a;/b\r\n', [[2, '/a', '/b', 'permanent']]],
    ['Old URL\tNew URL\n/a\t/b', [[2, '/a', '/b', 'permanent']]],
    [
      '/a,/b\n/c,/d',
      [
        [1, '/a', '/b', 'permanent'],
        [2, '/c', '/d', 'permanent'],
      ],
    ],
    [
      'source,target\n"/a,b","/c ""d"""\n\n/e,/f',
      [
        [2, '/a,b', '/c "d"', 'permanent'],
        [4, '/e', '/f', 'permanent'],
      ],
    ],
    ['source,target,status\n/a,/b,999', [[2, '/a', '/b', 'unknown']]],
    ['name,age\nx,1', 'csv-columns'],
    ['', 'csv-empty'],
    ['source,target\n', 'csv-empty'],
  ])('%j', (text, rows) => expect(read(text)).toEqual(rows))

  test('of more rows than there may be', () => {
    expect(read(`source,target\n${'/a,/b\n'.repeat(100_001)}`)).toBe('csv-too-long')
  })
})

describe('brought in', () => {
  let paper: TestPaper
  let desk: Desk
  beforeEach(async () => {
    paper = await makeTestPaper()
    desk = await makeTestDesk(paper)
  })
  afterEach(() => paper.close())

  const bring = (text: string, isSaving = true) =>
    importTable(desk, { bytes: new TextEncoder().encode(text), isSaving })
  const targets = async (...sources: string[]) =>
    (await listExactRedirects(paper.db.read, sources)).map((row) => [row.source, row.target])

  test('all of it, and again changes nothing', async () => {
    const table = 'من,إلى,النوع\n/أخبار/قديم.html,/news,\n/?p=5,https://other.example/x,302\n/y,,410\n/blog/*,/city,\n'
    expect(await bring(table, false)).toMatchObject({ rows: 4, added: 4, badCount: 0, isSaved: false })
    expect(await targets('/y')).toEqual([])
    expect(await bring(table)).toMatchObject({ added: 4, isSaved: true })
    expect(await targets('/أخبار/قديم', '/?p=5', '/y')).toEqual(
      expect.arrayContaining([
        ['/أخبار/قديم', '/news'],
        ['/?p=5', 'https://other.example/x'],
        ['/y', null],
      ]),
    )
    expect(await bring(table)).toMatchObject({ added: 0, changed: 0, unchanged: 4 })
    let exported = ''
    for await (const part of exportRedirects(desk)) exported += part
    expect(await bring(exported)).toMatchObject({ rows: 4, unchanged: 4, badCount: 0 })
  })

  test('nothing of it while a row is bad, and every bad row is named', async () => {
    const story = await paper.publish({ headline: 'خبر' })
    const report = await bring(
      [
        'source,target,status',
        '/a,/news,',
        '/b,javascript:x,',
        '/news,/city,',
        `/city/${story},/news,`,
        '/l1,/l2,',
        '/l2,/l1,',
        '/a,/city,',
        '/z,/news,999',
      ].join('\n'),
    )
    expect(report.isSaved).toBe(false)
    expect(report.bad.map(({ line, fault }) => [line, fault])).toEqual([
      [3, 'bad-target'],
      [4, 'living-source'],
      [5, 'living-source'],
      [6, 'redirect-loop'],
      [7, 'redirect-loop'],
      [8, 'twice'],
      [9, 'bad-status'],
    ])
    expect(await targets('/a')).toEqual([])
  })

  test('chains are made straight, through the rules that are there already, before and behind', async () => {
    await addRule(desk, { kind: 'exact', source: '/c', target: '/news', isTemporary: false, note: null })
    await addRule(desk, { kind: 'exact', source: '/before', target: '/a', isTemporary: false, note: null })
    expect(await bring('source,target\n/a,/b\n/b,/c\n')).toMatchObject({ added: 2, flattened: 2, isSaved: true })
    expect(await targets('/a', '/b', '/before')).toEqual(
      expect.arrayContaining([
        ['/a', '/news'],
        ['/b', '/news'],
        ['/before', '/news'],
      ]),
    )
    await addRule(desk, { kind: 'exact', source: '/q', target: '/w', isTemporary: false, note: null })
    expect(await bring('source,target\n/w,/q\n')).toMatchObject({ badCount: 1, isSaved: false })
  })

  test('a note that a spreadsheet would take for a formula comes back as it was', async () => {
    await addRule(desk, { kind: 'exact', source: '/a', target: '/news', isTemporary: false, note: '=1+1' })
    let exported = ''
    for await (const part of exportRedirects(desk)) exported += part
    expect(exported).toContain("'=1+1")
    const rows = readRedirectRows(exported)
    expect(typeof rows === 'string' ? rows : rows[0]?.note).toBe('=1+1')
  })
})
