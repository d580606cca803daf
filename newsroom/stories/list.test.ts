import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STATES, type State } from '../articles/article.ts'
import { can } from '../permissions.ts'
import { type Actor, type Desk, ROLES, type Role } from '../staff/actor.ts'
import { HOUR, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { recordAudit } from './audit.ts'
import { countViews, findStories, loadStories, viewsOf } from './list.ts'
import { parseStoryQuery, VIEWS, type View } from './list-query.ts'
import { emptyStory } from './story.ts'
import { getWorkingCopy } from './working-copy.ts'

let paper: TestPaper
const MINUTE = 60_000
const DAY = 24 * HOUR
/** What makes a story stand in one list and not in another. */
interface Place {
  state: State
  sectionId: number
  createdById: string | null
  assigneeId: string | null
  /** Credited to the reporter's byline. */
  isSigned: boolean
  hasPicture: boolean
  publishedAt: number | null
  publishAt: number | null
  updatedAt: number
  tag: string
}
const names = new Map<number, string>()

async function add(name: string, place: Partial<Place> = {}): Promise<number> {
  const id = await paper.publish({
    headline: name,
    state: place.state ?? 'draft',
    sectionId: place.sectionId ?? paper.sections.news,
    publishedAt: place.publishedAt ?? null,
    credits: place.isSigned ? [{ personId: paper.person, role: 'writer' }] : [],
    tagNames: place.tag ? [place.tag] : [],
    lead: place.hasPicture ? { mediaId: null, caption: 'صورة', isArchivePhoto: false } : null,
    now: place.updatedAt ?? NOON - HOUR,
  })
  await paper.db.write(async (tx) => {
    const { article } = tx.tables
    await tx
      .update(article)
      .set({
        createdById: place.createdById ?? null,
        assigneeId: place.assigneeId ?? null,
        publishAt: place.publishAt ? new Date(place.publishAt) : null,
      })
      .where(eq(article.id, id))
  })
  names.set(id, name)
  return id
}

function deskOf(role: Role, change: Partial<Actor> = {}): Desk {
  return {
    db: paper.db,
    now: NOON,
    actor: {
      userId: role,
      name: role,
      role,
      sectionIds: role === 'desk_editor' ? [paper.sections.city, paper.sections.transport] : [],
      personId: role === 'reporter' ? paper.person : null,
      language: 'ar',
      addressHash: null,
      ...change,
    },
  }
}

async function list(desk: Desk, address: Record<string, string>): Promise<string[]> {
  const { lines } = await loadStories(desk, parseStoryQuery(address))
  return lines.map((line) => names.get(line.id) ?? '?')
}
const inView = async (role: Role, view: View) => (await list(deskOf(role), { view })).sort()

async function record(articleId: number, action: string, toState?: State) {
  await paper.db.write((tx) => recordAudit(tx, { actor: null, now: NOON }, { action, articleId, toState }))
}

beforeAll(async () => {
  paper = await makeTestPaper()
  await paper.db.write(async (tx) => {
    const at = new Date(NOON)
    for (const role of [...ROLES, 'other'] as const) {
      await tx.insert(tx.tables.user).values({
        id: role,
        name: `${role} name`,
        email: `${role}@paper.example`,
        role: role === 'other' ? 'reporter' : role,
        personId: role === 'reporter' ? paper.person : null,
        createdAt: at,
        updatedAt: at,
      })
    }
  })
  const { city, transport, opinion } = paper.sections
  await add('made', { createdById: 'reporter', state: 'in_review' })
  await add('given idea', { createdById: 'other', assigneeId: 'reporter', state: 'idea' })
  await add('signed', { isSigned: true, state: 'published', publishedAt: NOON - 2 * DAY })
  await add('foreign draft', { createdById: 'other' })
  const returned = await add('returned', { createdById: 'reporter' })
  await record(returned, 'submit', 'in_review')
  await record(returned, 'return', 'draft')
  await record(returned, 'edit')
  const again = await add('handed on again', { createdById: 'reporter' })
  await record(again, 'return-copy', 'draft')
  await record(again, 'withdraw', 'draft')
  await add('city review', { state: 'in_review', sectionId: transport })
  await add('city approved', { state: 'approved', sectionId: city, hasPicture: true })
  await add('opinion review', { state: 'in_review', sectionId: opinion, hasPicture: true })
  await add('copy', { state: 'copy_edit', hasPicture: true })
  await add('held', { state: 'legal_hold' })
  await add('late schedule', { state: 'scheduled', publishAt: NOON + 2 * HOUR })
  await add('early schedule', { state: 'scheduled', publishAt: NOON + HOUR, hasPicture: true })
  await add('today', { state: 'published', publishedAt: NOON - HOUR, sectionId: city, tag: 'النقل' })
  await add('today correcting', { state: 'correcting', publishedAt: NOON - 11 * HOUR })
  await add('yesterday', { state: 'published', publishedAt: NOON - 13 * HOUR })
  await add('dated ahead', { state: 'published', publishedAt: NOON + HOUR })
  await add('killed today', { state: 'killed', publishedAt: NOON - HOUR })
})
afterAll(() => paper.close())

describe('the lists', () => {
  const all = () => [...names.values()].sort()

  test.each(ROLES)('mine, of %s: made, given, or credited', async (role) => {
    const own = ['given idea', 'handed on again', 'made', 'returned', 'signed']
    expect(await inView(role, 'mine')).toEqual(role === 'reporter' ? own : [])
  })

  test.each(ROLES)('all, of %s: what may be read', async (role) => {
    expect(await inView(role, 'all')).toEqual(role === 'reporter' ? await inView('reporter', 'mine') : all())
  })

  test.each(ROLES)('desk, of %s', async (role) => {
    const expected: Partial<Record<Role, string[]>> = {
      reporter: await inView('reporter', 'mine'),
      desk_editor: ['city approved', 'city review', 'today'],
    }
    expect(await inView(role, 'desk')).toEqual(expected[role] ?? all())
  })

  test.each<[Role, string[]]>([
    ['reporter', ['given idea', 'returned']],
    ['desk_editor', ['city approved', 'city review']],
    ['copy_editor', ['copy']],
    ['photo_editor', ['city review', 'late schedule', 'made']],
    ['editor_in_chief', ['city approved', 'city review', 'held', 'made', 'opinion review']],
    ['administrator', ['city approved', 'city review', 'held', 'made', 'opinion review']],
  ])('waiting, for %s: %j', async (role, expected) => {
    expect(await inView(role, 'waiting')).toEqual(expected)
  })

  test.each(ROLES)('scheduled, for %s: the next first', async (role) => {
    const expected = role === 'reporter' ? [] : ['early schedule', 'late schedule']
    expect(await list(deskOf(role), { view: 'scheduled' })).toEqual(expected)
  })

  test.each(ROLES)('today, for %s: this Cairo day, the last first', async (role) => {
    const expected = role === 'reporter' ? [] : ['today', 'today correcting']
    expect(await list(deskOf(role), { view: 'today' })).toEqual(expected)
  })

  test('a desk editor of no section has an empty desk', async () => {
    expect(await list(deskOf('desk_editor', { sectionIds: [] }), { view: 'desk' })).toEqual([])
  })

  test.each(ROLES)('never show %s what the table of permissions denies', async (role) => {
    const desk = deskOf(role)
    for (const view of VIEWS) {
      for (const { id } of (await loadStories(desk, parseStoryQuery({ view }))).lines) {
        const { subject } = await getWorkingCopy(paper.db.read, id)
        expect(can(desk.actor, 'read', subject), names.get(id)).toBe(true)
      }
    }
  })

  test.each(ROLES)('are counted for %s', async (role) => {
    const counts = await countViews(deskOf(role))
    for (const view of viewsOf(deskOf(role).actor)) {
      const { total, lines } = await loadStories(deskOf(role), parseStoryQuery({ view }))
      expect(total, view).toBe(lines.length)
      expect(counts[view], view).toBe(view === 'all' ? undefined : total)
    }
  })
})

describe('a list is narrowed', () => {
  const asChief = (address: Record<string, string>) => list(deskOf('editor_in_chief'), { view: 'all', ...address })

  test('to states', async () => {
    expect((await asChief({ state: 'copy_edit,legal_hold,nonsense' })).sort()).toEqual(['copy', 'held'])
    const counted = await Promise.all(STATES.map((state) => asChief({ state })))
    expect(counted.flat()).toHaveLength(names.size)
  })

  test('to a section with those below it', async () => {
    const { city, transport } = paper.sections
    expect((await asChief({ section: String(city) })).sort()).toEqual(['city approved', 'city review', 'today'])
    expect(await asChief({ section: String(transport) })).toEqual(['city review'])
  })

  test('to a person: credited, or on the staff under that name', async () => {
    const expected = ['given idea', 'handed on again', 'made', 'returned', 'signed']
    expect((await asChief({ person: String(paper.person) })).sort()).toEqual(expected)
    expect(await asChief({ person: '999' })).toEqual([])
  })

  test('to a tag', async () => {
    expect(await asChief({ tag: '1' })).toEqual(['today'])
  })

  test('to Cairo days of the time the list is in order of', async () => {
    expect(await asChief({ from: '2026-01-15', to: '2026-01-15' })).toHaveLength(names.size)
    expect(await asChief({ to: '2026-01-14' })).toEqual([])
    const days = { view: 'scheduled', from: '2026-01-15', to: '2026-01-15' }
    expect(await asChief(days)).toEqual(['early schedule', 'late schedule'])
    expect(await asChief({ ...days, to: '2026-01-14' })).toEqual([])
  })

  test('by several at once, inside what a reporter may read', async () => {
    const desk = deskOf('reporter')
    expect(await list(desk, { view: 'all', state: 'draft' })).toEqual(['handed on again', 'returned'])
    expect(await list(desk, { view: 'all', state: 'copy_edit' })).toEqual([])
  })
})

describe('headlines are found', () => {
  beforeAll(async () => {
    for (const name of ['إعادة فتح الكوبري', 'أزمة المياه في الجزيرة', 'مسؤولو المدرسة يجتمعون', 'يا رُبَّ قارب']) {
      await add(name, { state: 'idea', createdById: 'other' })
    }
  })

  test.each([
    ['اعاده', 'إعادة فتح الكوبري'],
    ['الكوبرى', 'إعادة فتح الكوبري'],
    ['كوبر', 'إعادة فتح الكوبري'],
    ['الكوب فتح', 'إعادة فتح الكوبري'],
    ['ازمه مياه', 'أزمة المياه في الجزيرة'],
    ['جزير', 'أزمة المياه في الجزيرة'],
    ['مسئولو', 'مسؤولو المدرسة يجتمعون'],
    ['رب', 'يا رُبَّ قارب'],
    ['"فتح الكوبري"', 'إعادة فتح الكوبري'],
  ])('«%s» finds «%s», whatever its state', async (q, name) => {
    expect(await list(deskOf('editor_in_chief'), { view: 'all', q })).toEqual([name])
    expect((await findStories(deskOf('copy_editor'), q)).map((hit) => hit.headline)).toEqual([name])
    expect(await findStories(deskOf('reporter'), q)).toEqual([])
  })

  test.each(['كوبري مياه', 'وبري', 'NEAR(', '"*'])('«%s» finds none of them', async (q) => {
    expect(await findStories(deskOf('editor_in_chief'), q)).toEqual([])
  })

  test('by its number', async () => {
    const [id = 0] = [...names.keys()]
    expect(await list(deskOf('editor_in_chief'), { view: 'all', q: `#${id}` })).toEqual(['made'])
    expect(await findStories(deskOf('reporter', { userId: 'other', personId: null }), String(id))).toEqual([])
  })

  test('signs alone narrow nothing', async () => {
    expect((await list(deskOf('editor_in_chief'), { view: 'scheduled', q: '«»' })).length).toBe(2)
  })
})

describe('a line', () => {
  test('says who has it and whether it came back', async () => {
    const { lines } = await loadStories(deskOf('reporter'), parseStoryQuery({ view: 'mine' }))
    const facts = Object.fromEntries(
      lines.map((line) => [
        names.get(line.id),
        { holder: line.holder, isReturned: line.isReturned, writers: line.writers },
      ]),
    )
    expect(facts).toEqual({
      made: { holder: null, isReturned: false, writers: [] },
      'given idea': { holder: 'reporter name', isReturned: false, writers: [] },
      signed: { holder: null, isReturned: false, writers: ['هدى الأسعد'] },
      returned: { holder: 'reporter name', isReturned: true, writers: [] },
      'handed on again': { holder: 'reporter name', isReturned: false, writers: [] },
    })
  })

  test('says what is being written, and that readers see something else', async () => {
    const id = await add('public words', { state: 'published', publishedAt: NOON - 3 * DAY, assigneeId: 'other' })
    await paper.db.write(async (tx) => {
      await tx.insert(tx.tables.draft).values({
        articleId: id,
        version: 1,
        content: { ...emptyStory(paper.sections.news), headline: ' new words ' },
        isAhead: true,
        updatedAt: new Date(NOON - MINUTE),
      })
    })
    const { lines } = await loadStories(deskOf('editor_in_chief'), parseStoryQuery({ view: 'all', q: String(id) }))
    expect(lines).toEqual([
      expect.objectContaining({
        id,
        headline: 'new words',
        isAhead: true,
        holder: 'other name',
        section: 'أخبار',
        updatedAt: NOON - MINUTE,
      }),
    ])
  })
})

describe('a list of several pages', () => {
  test('shows every story once, with equal times and with news coming in between', async () => {
    const old = NOON - 30 * DAY
    for (let n = 0; n < 120; n += 1) {
      await add(`page ${n}`, { state: 'spiked', updatedAt: old - (n % 3) * HOUR })
    }
    const desk = deskOf('editor_in_chief')
    const query = parseStoryQuery({ view: 'all', state: 'spiked' })
    const first = await loadStories(desk, query)
    await add('news', { state: 'spiked', updatedAt: NOON })
    const second = await loadStories(desk, { ...query, after: first.next })
    const third = await loadStories(desk, { ...query, after: second.next })
    const seen = [first, second, third].flatMap(({ lines }) => lines)
    expect([first.lines.length, second.lines.length, third.lines.length]).toEqual([50, 50, 20])
    expect(third.next).toBeNull()
    expect(new Set(seen.map((line) => line.id)).size).toBe(120)
    expect(seen.map((line) => line.updatedAt)).toEqual(seen.map((line) => line.updatedAt).toSorted((a, b) => b - a))
  })
})
