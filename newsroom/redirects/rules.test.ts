import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '#db/queries/audit.ts'
import { keepOldAddresses } from '#db/queries/old-addresses.ts'
import { addresses } from '../addresses.ts'
import type { Desk } from '../staff/actor.ts'
import { tags } from '../tags.ts'
import { makeTestDesk, recordedBy } from '../test-desk.ts'
import { makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { findForward } from './find.ts'
import { exportRedirects, loadRedirects } from './load.ts'
import { oldAddressKeys } from './old-sites.ts'
import { loadRuleBook } from './rule-book.ts'
import { addRule, editRule, orderPatterns, removeRule, setOldSite } from './rules.ts'
import { tryAddress, tryRule } from './try.ts'

let paper: TestPaper
let desk: Desk
beforeEach(async () => {
  paper = await makeTestPaper()
  desk = await makeTestDesk(paper)
})
afterEach(() => paper.close())

const add = (source: string, target: string | null, more: Partial<Parameters<typeof addRule>[1]> = {}) =>
  addRule(desk, { kind: 'exact', source, target, isTemporary: false, note: null, ...more })
const addPattern = (source: string, target: string | null) => add(source, target, { kind: 'pattern' })
async function ask(address: string) {
  const found = await findForward(paper.db.read, address, { book: await loadRuleBook(paper.db.read), now: NOON })
  if (!found) return undefined
  return found.forward.kind === 'to' ? found.forward.location : found.forward
}
const story = async (headline = 'خبر') => {
  const id = await paper.publish({ headline })
  return { id, href: addresses.article({ id, slug: headline, sectionSlug: 'news' }) }
}

describe('a rule', () => {
  test('leads on, however its address is written, and every process hears of it', async () => {
    const dropped = await recordedBy(paper, () => add('https://www.old.example/قديم.html', '/news'))
    expect(dropped).toEqual([tags.missing, tags.redirects])
    for (const address of ['/قديم', '/%D9%82%D8%AF%D9%8A%D9%85/', '//قديم.HTML?fbclid=1']) {
      expect(await ask(address)).toBe('/news')
    }
    expect(await ask('/قديم/آخر')).toBeUndefined()
  })

  test('says that something is gone', async () => {
    await add('/old', null)
    expect(await ask('/old')).toEqual({ kind: 'gone' })
  })

  test('of a query is about that query alone', async () => {
    const { id, href } = await story()
    await add('/?p=7', `/${id}`)
    expect(await ask('/?p=7&utm_source=x')).toBe(href)
    expect(await ask('/?p=8')).toBeUndefined()
    expect(await ask('/')).toBeUndefined()
  })

  test('leads to where a story is today, in one step', async () => {
    const { id, href } = await story()
    await add('/a', `/opinion/${id}/other-words?x=1#part`)
    expect(await ask('/a')).toBe(`${href}?x=1#part`)
  })

  test('to a withdrawn story is answered as the story itself', async () => {
    const id = await paper.publish({ headline: 'خبر', state: 'killed' })
    await add('/a', `/news/${id}/x`)
    expect(await ask('/a')).toEqual({ kind: 'as', path: `/${id}` })
  })

  test('is changed and taken away, and the log knows', async () => {
    const { id } = await add('/a', '/news')
    await editRule(desk, { id, kind: 'exact', source: '/b', target: '/city', isTemporary: true, note: 'نقل' })
    expect(await ask('/a')).toBeUndefined()
    expect(await ask('/b')).toBe('/city')
    await removeRule(desk, { id })
    expect(await ask('/b')).toBeUndefined()
    const log = await listAudit(paper.db.read, {}, 10)
    expect(log.map((row) => row.action)).toEqual(['delete-redirect', 'edit-redirect', 'add-redirect'])
  })

  test('is the business of the chiefs', async () => {
    const editor = await makeTestDesk(paper, 'desk_editor')
    const rule = { kind: 'exact', source: '/a', target: '/news', isTemporary: false, note: null } as const
    await expect(addRule(editor, rule)).rejects.toThrow('Forbidden')
    await expect(loadRedirects(editor, { query: '', page: 1, order: 'newest' })).rejects.toThrow('Forbidden')
    await expect(tryAddress(editor, { address: '/a' })).rejects.toThrow('Forbidden')
    await expect(exportRedirects(editor).next()).rejects.toThrow('Forbidden')
  })
})

describe('refused when it is saved', () => {
  test.each([
    ['', '/news', { source: 'required' }],
    ['/a/../b', '/news', { source: 'bad-address' }],
    ['/a', '', { target: 'required' }],
    ['/a', '//evil.example', { target: 'bad-target' }],
    ['/a', 'javascript:alert(1)', { target: 'bad-target' }],
    ['/a', '/{id}', { target: 'unknown-place' }],
    ['/a', '/A.html', { target: 'redirect-loop' }],
    ['/news', '/city', { source: 'living-source' }],
    ['/', '/city', { source: 'living-source' }],
  ])('%s → %s', async (source, target, fields) => {
    await expect(add(source, target)).rejects.toMatchObject({ fields })
  })

  test('a living story, by any of its addresses', async () => {
    const { id } = await story()
    for (const source of [`/${id}`, `/city/${id}`, `/news/${id}/x`]) {
      await expect(add(source, '/city')).rejects.toMatchObject({ fields: { source: 'living-source' } })
    }
  })

  test('a second rule for an address', async () => {
    await add('/a', '/news')
    await expect(add('/A/', '/city')).rejects.toMatchObject({ code: 'taken' })
  })

  test('a circle, through any number of rules', async () => {
    await add('/a', '/b')
    await expect(add('/b', '/a')).rejects.toMatchObject({ fields: { target: 'redirect-loop' } })
    await addPattern('/d/*', '/b')
    await expect(add('/b', '/d/1')).rejects.toMatchObject({ fields: { target: 'redirect-loop' } })
    await expect(addPattern('/x/*', '/x/new')).rejects.toMatchObject({ fields: { target: 'redirect-loop' } })
    await expect(addPattern('/x/{slug}', '/x/{slug}-2')).rejects.toMatchObject({ fields: { target: 'redirect-loop' } })
  })

  test('a chain, with the end offered', async () => {
    await add('/b', '/news')
    await expect(add('/a', '/b')).rejects.toMatchObject({ fields: { target: 'redirect-chain' } })
    const trial = await tryRule(desk, { kind: 'exact', source: '/a', target: '/b' })
    expect(trial).toMatchObject({ faults: { target: 'redirect-chain' }, leadsTo: '/news' })
  })
})

test('a new rule for the end of an old one takes the old one along', async () => {
  await add('/a', '/قديم')
  await add('/قديم', '/news')
  expect((await loadRedirects(desk, { query: '/a', page: 1, order: 'newest' })).exact.rows[0]?.target).toBe('/news')
})

test('what could not be seen when it was saved leads nowhere instead of in a circle', async () => {
  await addPattern('/x/{slug}', '/y/{slug}')
  await addPattern('/y/{slug}', '/x/{slug}')
  expect(await ask('/x/1')).toBeUndefined()
})

test('patterns are tried in their order, after the rules for one address', async () => {
  await addPattern('/old/*', '/news')
  await addPattern('/old/{year}/*', '/city')
  await add('/old/2020/x', '/opinion')
  expect(await ask('/old/2020/x')).toBe('/opinion')
  expect(await ask('/old/2020/y')).toBe('/news')
  const ids = (await loadRedirects(desk, { query: '', page: 1, order: 'newest' })).patterns.map((row) => row.id)
  await orderPatterns(desk, { ids: ids.toReversed() })
  expect(await ask('/old/2020/y')).toBe('/city')
  await expect(orderPatterns(desk, { ids: [1] })).rejects.toMatchObject({ code: 'version' })
})

describe('a story of another site', () => {
  async function bring(url: string, state: 'published' | 'draft' | 'killed' = 'published') {
    const id = await paper.publish({ headline: 'خبر', state })
    await paper.db.write((tx) =>
      keepOldAddresses(
        tx,
        oldAddressKeys(url).map((key) => ({ key, articleId: id })),
      ),
    )
    return { id, href: addresses.article({ id, slug: 'خبر', sectionSlug: 'news' }) }
  }

  test.each([
    ['https://old.example/2854366', '/2854366/'],
    ['https://old.example/story/2025/4/22/عنوان/6962729', '/story/2025/4/22/other/6962729'],
    ['https://old.example/News/3073537.aspx', '/news/3073537.ASPX?x=1'],
    ['https://old.example/?p=123', '/index.php?p=123'],
    ['https://old.example/news/details/4353542', '/News/Details/4353542'],
    [
      'https://old.example/news/news_egypt/details/2025/4/22/2775335/عنوان',
      '/news/news_egypt/details/2025/4/22/2775335/x',
    ],
    [
      'https://old.example/2024/05/عنوان-الخبر/',
      '/2024/05/%D8%B9%D9%86%D9%88%D8%A7%D9%86-%D8%A7%D9%84%D8%AE%D8%A8%D8%B1',
    ],
  ])('%s is found by %s', async (url, asked) => {
    const { href } = await bring(url)
    expect(await ask(asked)).toBe(href)
  })

  test('is not found by its number when that family is off, but by its address', async () => {
    const { href } = await bring('/story/2025/4/22/عنوان/6962729')
    await setOldSite(desk, { site: 'story-date', isOn: false })
    expect(await ask('/story/2025/4/22/other/6962729')).toBeUndefined()
    expect(await ask('/story/2025/4/22/عنوان/6962729')).toBe(href)
    await setOldSite(desk, { site: 'story-date', isOn: true })
    expect(await ask('/story/2025/4/22/other/6962729')).toBe(href)
  })

  test('that is not out leads nowhere, and one that was withdrawn says so', async () => {
    await bring('/?p=1', 'draft')
    const { id } = await bring('/?p=2', 'killed')
    expect(await ask('/?p=1')).toBeUndefined()
    expect(await ask('/?p=2')).toEqual({ kind: 'as', path: `/${id}` })
  })

  test('stands behind a story of ours with that number', async () => {
    const own = await story('آخر')
    await bring(`/${own.id}`)
    expect(await tryAddress(desk, { address: `/${own.id}` })).toMatchObject({ result: 'page' })
  })
})

test('trying an address says what the entry would', async () => {
  const { id, href } = await story()
  await add('/a', `/${id}`)
  await add('/t', 'https://other.example/x', { isTemporary: true })
  await add('/g', null)
  const tried = async (address: string) => {
    const { result, location } = await tryAddress(desk, { address })
    return [result, location]
  }
  expect(await tried('https://paper.example/A.html')).toEqual(['moved', decodeURI(href)])
  expect(await tried('/t')).toEqual(['temporary', 'https://other.example/x'])
  expect(await tried('/g')).toEqual(['gone', null])
  expect(await tried(`/${id}`)).toEqual(['page', decodeURI(href)])
  expect(await tried('/nothing')).toEqual(['nothing', null])
  expect(await tried('/a/../b')).toEqual(['nothing', null])
})

test('two people who write the same rule at once leave one', async () => {
  const both = await Promise.allSettled([add('/a', '/news'), add('/a', '/city')])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})
