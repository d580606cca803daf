import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  loadCorrections,
  loadDayArchive,
  loadPersonListing,
  loadSectionListing,
  loadTopicListing,
} from '../../articles/load-listing.ts'
import type { Edition } from '../../edition.ts'
import { loadFront } from '../../fronts/load.ts'
import { loadMasthead } from '../../masthead/load.ts'
import { bodyOf, makeTestPaper, NOON, type TestPaper } from '../../test-paper.ts'
import {
  correctionsGraph,
  frontGraph,
  listingGraph,
  mastheadGraph,
  personGraph,
  searchGraph,
  staticGraph,
} from './pages.ts'
import { ORIGIN, thingsOf, wholeEdition } from './test-graph.ts'

const FACTS = { title: 'أخبار، صفحة 2', description: 'ما تكتبه المجلة.', path: '/news/page/2' }
const HERE = { name: FACTS.title, href: FACTS.path }
const page = { page: 1, size: 24, now: NOON }

let paper: TestPaper
let edition: Edition
beforeEach(async () => {
  paper = await makeTestPaper()
  edition = await wholeEdition(paper)
  await paper.publish({ headline: 'خبر', tagNames: ['القمح'], credits: [{ personId: paper.person, role: 'writer' }] })
})
afterEach(() => paper.close())

test('the front page: the paper, its site and how to search it, the stories at the top', async () => {
  const { view } = await loadFront(paper.db.read, NOON)
  const graph = thingsOf(frontGraph(edition, view))
  expect(graph.map((thing) => thing['@type'])).toEqual(['WebPage', 'WebSite', 'NewsMediaOrganization'])
  expect(graph[1]?.potentialAction.target.urlTemplate).toBe(`${ORIGIN}/search?q={words}`)
  expect(graph[0]?.mainEntity.itemListElement).toHaveLength(1)
})

test('a section and a topic list their stories', async () => {
  const section = await loadSectionListing(paper.db.read, 'news', page)
  const topic = await loadTopicListing(paper.db.read, 'القمح', page)
  for (const found of [section, topic]) {
    const [collection, way] = thingsOf(
      listingGraph(edition, FACTS, { way: [HERE], cards: found?.view.listing.cards ?? [] }),
    )
    expect(collection).toMatchObject({ '@type': 'CollectionPage', url: `${ORIGIN}/news/page/2` })
    expect(collection?.mainEntity.itemListElement).toMatchObject([{ position: 1 }])
    expect(way?.itemListElement).toHaveLength(2)
  }
})

test('a person', async () => {
  const found = await loadPersonListing(paper.db.read, 'هدى-الأسعد', page)
  const [profile] = thingsOf(personGraph(edition, FACTS, found?.view ?? expect.fail()))
  expect(profile).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', name: 'هدى الأسعد' },
    hasPart: [{ headline: 'خبر' }],
  })
})

test('the archive says which day it is of', async () => {
  const day = { year: 2026, month: 1, day: 15 }
  const found = await loadDayArchive(paper.db.read, day, page)
  const [collection] = thingsOf(
    listingGraph(edition, FACTS, { way: [HERE], cards: found?.view.listing.cards ?? [], day }),
  )
  expect(collection?.temporalCoverage).toBe('2026-01-15')
  thingsOf(listingGraph(edition, FACTS, { way: [HERE], cards: [] }))
})

test('the masthead, the corrections, a page of the paper about itself, the search', async () => {
  const { view: offices } = await loadMasthead(paper.db.read, NOON)
  const entries = [{ text: 'الصحيح 40.', at: NOON, headline: 'خبر', href: '/news/1/خبر' }]
  thingsOf(mastheadGraph(edition, FACTS, offices))
  thingsOf(correctionsGraph(edition, FACTS, (await loadCorrections(paper.db.read, page))?.view.entries ?? entries))
  thingsOf(correctionsGraph(edition, FACTS, entries))
  const about = {
    slug: 'about',
    title: 'عن المجلة',
    body: bodyOf('نحن.'),
    updatedAt: NOON,
    pictures: {},
    readAlso: {},
  }
  expect(thingsOf(staticGraph(edition, about))[0]?.['@type']).toBe('AboutPage')
  expect(thingsOf(staticGraph(edition, { ...about, slug: 'privacy' }))[0]?.['@type']).toBe('WebPage')
  thingsOf(searchGraph(edition, FACTS))
})
