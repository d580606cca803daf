import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepOldSlug } from '#db/queries/old-slugs.ts'
import { saveStaticPage } from '#db/queries/pages.ts'
import { bodyOf, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { ROUTES, whatStands } from './standing.ts'

let paper: TestPaper
beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

async function at(path: string): Promise<string> {
  const standing = await whatStands(paper.db.read, path, NOON)
  return 'href' in standing ? `${standing.kind} ${decodeURI(standing.href)}` : standing.kind
}

test('every route of the site is known', () => {
  const app = join(import.meta.dirname, '../../app')
  const folders = ['(paper)', '(desk)', '(preview)'].flatMap((group) =>
    readdirSync(join(app, group), { withFileTypes: true }),
  )
  const files = readdirSync(join(import.meta.dirname, '../../public'), { withFileTypes: true })
  const names = [...folders, ...files].filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  // A folder with a file's name is a file to whoever asks.
  const own = names.filter((name) => !/^[[(]|\.(xml|json|txt|webmanifest)$/.test(name))
  expect(own.filter((name) => !ROUTES.has(name))).toEqual([])
})

test('what stands at an address', async () => {
  const id = await paper.publish({ headline: 'خبر', sectionId: paper.sections.transport })
  const killed = await paper.publish({ headline: 'خبر', state: 'killed' })
  const draft = await paper.publish({ headline: 'خبر', state: 'draft', publishedAt: null })
  await paper.db.write(async (tx) => {
    await saveStaticPage(tx, { slug: 'about', title: 'عنا', body: bodyOf('نص.'), updatedAt: new Date(NOON) })
    await keepOldSlug(tx, { kind: 'section', slug: 'town', targetId: paper.sections.city, until: new Date(NOON) })
  })
  const story = `page /city/${id}/خبر`
  const cases: [string, string][] = [
    ['/', 'page /'],
    ['/city', 'page /city'],
    ['/city/transport', 'page /city/transport'],
    ['/news/transport', 'page /city/transport'],
    ['/transport', 'page /city/transport'],
    ['/town?x=1#y', 'page /city'],
    ['/city/page/2', 'page /city/page/2'],
    ['/city/transport/page/3', 'page /city/transport/page/3'],
    ['/city/page/1', 'nothing'],
    ['/about', 'page /about'],
    ['/about/us', 'nothing'],
    [`/${id}`, story],
    [`/x/${id}`, story],
    [`/x/${id}/y`, story],
    [`/x/${id}/y/z`, 'nothing'],
    [`/news/${killed}/x`, `withdrawn /${killed}`],
    [`/${draft}`, 'nothing'],
    ['/999', 'nothing'],
    ['/nothing', 'nothing'],
    ['/%ff', 'nothing'],
    ['/News/3073537.aspx', 'nothing'],
    ['/topic/x', 'unknown'],
    ['/city/feed.xml', 'unknown'],
    ['/desk', 'unknown'],
  ]
  for (const [path, standing] of cases) expect(await at(path), path).toBe(standing)
})
