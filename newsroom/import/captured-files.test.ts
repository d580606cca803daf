import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#db/engine.ts'
import { openDatabase } from '#db/open.ts'
import { makeTestPlace, type TestPlace } from '#db/test-place.ts'
import { type FileReport, importCaptures, listCaptures } from './captured-files.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const NOW = Date.UTC(2026, 10, 22)
let own: TestPlace
let dir: string
let folder: string
let db: Database

beforeEach(async () => {
  own = await makeTestPlace()
  dir = own.dataDir
  folder = join(dir, 'pages')
  mkdirSync(folder)
  db = openDatabase(own.place)
})
afterEach(async () => {
  await db.close()
  await own.remove()
})

const add = (...names: string[]) => {
  for (const name of names) copyFileSync(join(FIXTURES, name), join(folder, name))
}

async function run({ withMasthead = false } = {}) {
  const paths = await listCaptures(folder)
  const reports: FileReport[] = []
  const all = importCaptures(db, paths, { dataDir: dir, withMasthead, now: NOW })
  let next = await all.next()
  for (; !next.done; next = await all.next()) reports.push(next.value)
  const results = Object.fromEntries(
    reports.map(({ path, result, failure }) => [path.slice(folder.length + 1), failure ?? result]),
  )
  return { results, reports, masthead: next.value.masthead }
}

async function listStories() {
  const { article, section, mediaUse } = db.read.tables
  return db.read
    .select({
      headline: article.headline,
      state: article.state,
      format: article.format,
      publishedAt: article.publishedAt,
      revisedAt: article.revisedAt,
      section: section.slug,
      caption: mediaUse.caption,
      isArchivePhoto: mediaUse.isArchivePhoto,
      mediaId: mediaUse.mediaId,
    })
    .from(article)
    .innerJoin(section, eq(section.id, article.sectionId))
    .leftJoin(mediaUse, eq(mediaUse.id, article.leadUseId))
    .orderBy(article.id)
}

describe('a folder of captured pages', () => {
  test('what is clear is published, what is doubtful is a draft, what is broken stops nothing', async () => {
    add('plain.txt', 'standfirst.txt', 'empty.txt', 'lists.txt', 'no-headline.txt')
    writeFileSync(join(folder, 'a-picture.txt'), Buffer.from([0, 1, 2, 3, 0, 0, 0, 9]))
    writeFileSync(join(folder, 'nothing.html'), '')
    writeFileSync(join(folder, 'readme.md'), 'left alone')
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.txt'))
    const { results } = await run()
    expect(results).toEqual({
      'a-picture.txt': 'not-text',
      'empty.txt': 'empty',
      'lists.txt': 'imported',
      'no-headline.txt': 'draft',
      'nothing.html': 'empty',
      'plain.txt': 'imported',
      'standfirst.txt': 'draft',
    })
    const stories = await listStories()
    expect(stories.map((story) => story.state)).toEqual(['published', 'draft', 'published', 'draft'])
    expect(stories[2]).toMatchObject({
      format: 'report',
      publishedAt: new Date(Date.UTC(2026, 4, 2, 9)),
      section: 'reports',
      caption: null,
      isArchivePhoto: true,
      mediaId: null,
    })
    expect(stories[1]?.headline).toMatch(/^أعيد الجسر القديم .*…$/)
  })

  test('again, from another place or with another spacing, changes nothing', async () => {
    add('plain.txt')
    await run()
    copyFileSync(join(folder, 'plain.txt'), join(folder, 'copy.txt'))
    add('bare.txt')
    expect((await run()).results).toEqual({
      'bare.txt': 'unchanged',
      'copy.txt': 'unchanged',
      'plain.txt': 'unchanged',
    })
    expect(await listStories()).toHaveLength(1)
  })

  test('folders in folders are read, in order of name', async () => {
    mkdirSync(join(folder, 'ب'))
    copyFileSync(join(FIXTURES, 'lists.txt'), join(folder, 'ب', 'صفحة 10.txt'))
    copyFileSync(join(FIXTURES, 'plain.txt'), join(folder, 'ب', 'صفحة 9.txt'))
    expect(Object.keys((await run()).results)).toEqual(['ب/صفحة 9.txt', 'ب/صفحة 10.txt'])
  })

  test('one file is one story', async () => {
    expect(await listCaptures(join(FIXTURES, 'plain.txt'))).toEqual([join(FIXTURES, 'plain.txt')])
  })

  test('a path that is not there is a report', async () => {
    const missing = join(folder, 'nowhere.txt')
    const all = importCaptures(db, await listCaptures(missing), { dataDir: dir, withMasthead: false, now: NOW })
    expect((await all.next()).value).toMatchObject({ path: missing, result: 'failed', failure: 'unreadable' })
  })

  test('a draft makes no section of a name that may be none', async () => {
    add('amp.html', 'plain.txt')
    await run()
    expect((await listStories()).map((story) => [story.section, story.state])).toEqual([
      ['news', 'draft'],
      ['reports', 'published'],
    ])
  })

  test('a picture beside the page becomes its lead', async () => {
    add('plain.txt', 'semantic.html')
    const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#375a7f' } })
      .jpeg()
      .toBuffer()
    writeFileSync(join(folder, 'plain.jpg'), picture)
    writeFileSync(join(folder, 'bridge.jpg'), 'no picture')
    const { reports } = await run()
    expect(reports.map(({ pictureFailure }) => pictureFailure)).toEqual([undefined, 'picture-broken'])
    const [plain, semantic] = await listStories()
    expect(plain?.mediaId).toBeGreaterThan(0)
    expect(semantic).toMatchObject({ mediaId: null, isArchivePhoto: true })
  })

  test('a page says when it was changed, and a day that has not come is a draft', async () => {
    add('own-date.txt')
    writeFileSync(
      join(folder, 'tomorrow.txt'),
      'السبت 2 مايو 2099\n\nأخبار\n\nعنوان من الغد لم يكتب بعد في أي مكان\n\nنص الخبر الذي لم يقع بعد.\n',
    )
    await run()
    const stories = await listStories()
    expect(stories.map(({ state }) => state)).toEqual(['published', 'draft'])
    expect(stories[0]?.revisedAt).toEqual(new Date(Date.UTC(2026, 4, 1, 7)))
  })

  test('bylines are people of the paper when it knows them', async () => {
    add('own-date.txt', 'quotes.txt')
    await db.write(async (tx) => {
      await tx.insert(tx.tables.person).values({ slug: 'ليلى-منصور', name: 'ليلى منصور', nameKey: 'ليلي منصور' })
    })
    await run()
    const { articleCredit } = db.read.tables
    const credits = await db.read
      .select({ personId: articleCredit.personId, freeName: articleCredit.freeName })
      .from(articleCredit)
    expect(credits).toEqual([
      { personId: 1, freeName: null },
      { personId: null, freeName: 'يوسف الكاتب' },
    ])
  })
})

describe('the masthead of captured pages', () => {
  const listTerms = async () => {
    const { mastheadTerm: term, mastheadOffice: office, person } = db.read.tables
    return db.read
      .select({
        office: office.name,
        person: person.name,
        startsAt: term.startsAt,
        endsAt: term.endsAt,
        isInHeader: office.isInHeader,
      })
      .from(term)
      .innerJoin(office, eq(office.id, term.officeId))
      .innerJoin(person, eq(person.id, term.personId))
  }

  test('is reported, and added only when asked for, as terms that are over', async () => {
    add('plain.txt', 'office-once.txt')
    expect((await run()).masthead.map(({ office, person }) => `${office}: ${person}`)).toEqual([
      'رئيس التحرير: سامر النجار',
      'رئيس مجلسي الإدارة والتحرير: سامر النجار',
    ])
    expect(await listTerms()).toEqual([])
    await run({ withMasthead: true })
    await run({ withMasthead: true })
    const terms = await listTerms()
    expect(terms).toHaveLength(2)
    expect(terms[0]).toEqual({
      office: 'رئيس التحرير',
      person: 'سامر النجار',
      startsAt: new Date(Date.UTC(2026, 4, 1, 21)),
      endsAt: new Date(Date.UTC(2026, 4, 2, 21)),
      isInHeader: false,
    })
  })
})
