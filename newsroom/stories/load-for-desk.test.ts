import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ForbiddenError, NotFoundError } from '../errors.ts'
import type { Actor, Desk, Role } from '../staff/actor.ts'
import { recordAudit } from '../stories/audit.ts'
import { bodyOf, makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { editableBy, loadStoryForDesk } from './load-for-desk.ts'
import { loadStoryTags, loadSuggestions, type StorySuggestion } from './load-suggestions.ts'

let paper: TestPaper
let draft: number
let published: number

beforeAll(async () => {
  paper = await makeTestPaper()
  published = await paper.publish({
    headline: 'القوارب تعود إلى «مرسى البلد» بعد 11 عامًا',
    sectionId: paper.sections.transport,
    tagNames: ['النقل النهري', 'مرسى البلد'],
    sourceName: 'وكالة الأنباء',
  })
  draft = await paper.publish({
    headline: 'مجلس المدينة يعلن خطة مرسى البلد',
    state: 'draft',
    publishedAt: null,
    body: bodyOf('قال المجلس: النقل النهري يعود.'),
    credits: [{ personId: paper.person, role: 'writer' }],
  })
})
afterAll(() => paper.close())

function deskOf(role: Role, change: Partial<Actor> = {}): Desk {
  return {
    db: paper.db,
    now: NOON,
    actor: {
      userId: `user-${role}`,
      name: role,
      role,
      sectionIds: [],
      personId: null,
      language: 'ar',
      addressHash: null,
      ...change,
    },
  }
}

describe('a story at the desk', () => {
  test('comes with what its fields need', async () => {
    const story = await loadStoryForDesk(deskOf('editor_in_chief'), published)
    expect(story).toMatchObject({
      initial: {
        id: published,
        version: 0,
        state: 'published',
        canEdit: true,
        story: { tags: ['النقل النهري', 'مرسى البلد'] },
      },
      mayEdit: 'all',
      allowed: { asIs: expect.not.arrayContaining(['update']), ahead: expect.arrayContaining(['update']) },
      publicHref: expect.stringContaining(`/city/${published}/`),
      paper: { name: 'المجلة' },
    })
    expect(story.sections.map(({ slug, depth }) => `${depth} ${slug}`)).toEqual([
      '0 city',
      '1 transport',
      '0 news',
      '0 opinion',
    ])
  })

  test('says whose turn it is', async () => {
    const own = await loadStoryForDesk(deskOf('reporter', { personId: paper.person }), draft)
    expect(own).toMatchObject({ mayEdit: 'all', publicHref: null, people: [{ id: paper.person, name: 'هدى الأسعد' }] })
    expect(own.allowed.asIs).toContain('submit')
    expect(own.allowed.asIs).not.toContain('publish-now')
    const photo = await loadStoryForDesk(deskOf('photo_editor'), draft)
    expect(photo).toMatchObject({ mayEdit: 'pictures', initial: { canEdit: true } })
    const copy = await loadStoryForDesk(deskOf('copy_editor'), draft)
    expect(copy).toMatchObject({ mayEdit: 'nothing', initial: { canEdit: false } })
    expect(copy.editors).toEqual({ roles: ['desk_editor', 'editor_in_chief', 'administrator'], isWriter: true })
  })

  test('is not shown to a reporter whose story it is not', async () => {
    await expect(loadStoryForDesk(deskOf('reporter'), draft)).rejects.toThrow(ForbiddenError)
    await expect(loadStoryForDesk(deskOf('reporter'), 99)).rejects.toThrow(NotFoundError)
  })

  test('says why it came back, until it is handed on again', async () => {
    const desk = deskOf('editor_in_chief')
    const move = (entry: object) =>
      paper.db.write((tx) =>
        recordAudit(tx, { actor: null, now: NOON }, { articleId: draft, ...entry } as Parameters<
          typeof recordAudit
        >[2]),
      )
    await move({ action: 'return', fromState: 'in_review', toState: 'draft', reason: 'ينقصه رد المجلس' })
    expect((await loadStoryForDesk(desk, draft)).lastReturn).toEqual({ reason: 'ينقصه رد المجلس', by: '', at: NOON })
    await move({ action: 'edit' })
    expect((await loadStoryForDesk(desk, draft)).lastReturn).not.toBeNull()
    await move({ action: 'submit', fromState: 'draft', toState: 'in_review' })
    expect((await loadStoryForDesk(desk, draft)).lastReturn).toBeNull()
  })
})

test('nothing is left to change when a story is spiked', () => {
  const subject = {
    state: 'spiked' as const,
    sectionIds: [1],
    createdById: null,

    assigneeId: null,
    creditPersonIds: [],
  }
  const chief = deskOf('editor_in_chief').actor
  expect(editableBy(chief, subject)).toBe('nothing')
})

describe('suggestions', () => {
  const labels = async (
    kind: Parameters<typeof loadSuggestions>[1]['kind'],
    query: string,
    desk = deskOf('reporter'),
  ) => (await loadSuggestions(desk, { kind, query })).map((one) => one.label)

  test.each([
    ['tags', 'مرسي', ['مرسى البلد']],
    ['tags', 'نهر', ['النقل النهري']],
    ['tags', '%', ['النقل النهري', 'مرسى البلد']],
    ['people', 'الاسعد هدي', ['هدى الأسعد']],
    ['sources', 'انباء', ['وكالة الأنباء']],
    ['sections', 'مدينه', ['المدينة']],
    ['sections', '', ['المدينة', 'نقل', 'أخبار', 'رأي']],
  ] as const)('%s for «%s»', async (kind, query, expected) => {
    expect(await labels(kind, query)).toEqual(expected)
  })

  test('stories by their words, number or address, and no draft of another writer', async () => {
    const chief = deskOf('editor_in_chief')
    const public_ = 'القوارب تعود إلى «مرسى البلد» بعد 11 عامًا'
    const hidden = 'مجلس المدينة يعلن خطة مرسى البلد'
    expect(await labels('stories', 'مرسى البلد')).toEqual([public_])
    expect(await labels('stories', 'مرسى البلد', chief)).toEqual([hidden, public_])
    expect(await labels('stories', '')).toEqual([public_])
    expect(await labels('stories', String(published))).toEqual([public_])
    expect(await labels('stories', `https://paper.example/city/${published}/x?y=1`)).toEqual([public_])
    expect(await labels('stories', String(draft))).toEqual([])
    const [found] = (await loadSuggestions(chief, { kind: 'stories', query: String(draft) })) as StorySuggestion[]
    expect(found).toEqual({ id: String(draft), label: hidden, detail: 'أخبار', isPublic: false, publishedAt: null })
  })

  test('tags that stand in a story, for those who may read it', async () => {
    const chief = deskOf('editor_in_chief')
    expect((await loadStoryTags(chief, draft)).map((one) => one.label)).toEqual(['مرسى البلد', 'النقل النهري'])
    expect(await loadStoryTags(chief, published)).toEqual([])
    await expect(loadStoryTags(deskOf('reporter'), draft)).rejects.toThrow(ForbiddenError)
  })
})
