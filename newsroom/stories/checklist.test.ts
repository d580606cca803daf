import { describe, expect, test } from 'vitest'
import { bodyOf, HOUR, NOON } from '../test-paper.ts'
import { blockersOf, type CheckFacts, checkStory, type FindingCode } from './checklist.ts'
import { emptyStory, type Story } from './story.ts'
import { ACTION_NAMES, type ActionName, workflowAction } from './workflow.ts'

const picture = { alt: 'قوارب على الرصيف', credit: 'سامي', width: 1600, height: 900 }
const facts: CheckFacts = {
  now: NOON,
  hasSection: true,
  pictures: {
    1: picture,
    2: { ...picture, width: 1199 },
    3: { ...picture, alt: ' ', credit: null },
    4: { ...picture, height: 600 },
    5: { ...picture, height: 2400 },
    6: { ...picture, alt: 'شعار الميناء' },
  },
  stories: { 8: { isPublic: false }, 9: { isPublic: true } },
}
const link = (href: string) => ({ type: 'link' as const, attrs: { href } })

/** A story nobody has anything to say about. */
const whole: Story = {
  ...emptyStory(1),
  headline: 'القوارب تعود إلى «مرسى البلد» بعد 11 عامًا',
  standfirst: 'مجلس المدينة يفتح الرصيف القديم بعد ترميم استغرق 14 شهرًا.',
  tags: ['النقل النهري'],
  credits: [{ freeName: 'هدى السعدني', role: 'writer' }],
  lead: { mediaId: 1, caption: 'قوارب على الرصيف', isArchivePhoto: false },
  body: bodyOf('عادت القوارب أمس.'),
}

test('nothing is said of a story that is whole', () => {
  expect(checkStory(whole, facts)).toEqual([])
})

describe('finds', () => {
  test.each<[FindingCode, keyof Story, Partial<Story>]>([
    ['no-headline', 'headline', { headline: ' ..' }],
    ['no-body', 'body', { body: bodyOf(' ') }],
    ['unsafe-link', 'body', { body: linkedBody('/desk/stories') }],
    ['embargo', 'embargoUntil', { embargoUntil: NOON + 1 }],
    ['headline-short', 'headline', { headline: 'عودة القوارب' }],
    ['headline-too-long', 'headline', { headline: 'قارب '.repeat(20) }],
    ['headline-latin', 'headline', { headline: 'FIFA تعلن موعد قرعة البطولة في العاصمة' }],
    ['headline-breaking-twice', 'headline', { headline: 'عاجل.. بيان عاجل من مجلس المدينة حول الرصيف' }],
    ['no-standfirst', 'standfirst', { standfirst: ' ' }],
    ['standfirst-long', 'standfirst', { standfirst: 'ب'.repeat(321) }],
    ['seo-long', 'seoTitle', { seoTitle: 'ب'.repeat(61) }],
    ['push-long', 'pushText', { pushText: 'ب'.repeat(51) }],
    ['no-picture', 'lead', { lead: null }],
    ['no-picture', 'lead', { lead: { mediaId: null, caption: 'ضاعت', isArchivePhoto: false } }],
    ['picture-gone', 'lead', { lead: { mediaId: 99, caption: 'ضاعت', isArchivePhoto: false } }],
    ['picture-small', 'lead', { lead: { mediaId: 2, caption: 'قوارب', isArchivePhoto: false } }],
    ['picture-flat', 'lead', { lead: { mediaId: 4, caption: 'قوارب', isArchivePhoto: false } }],
    ['picture-cut', 'lead', { lead: { mediaId: 5, caption: 'قوارب', isArchivePhoto: false } }],
    ['picture-words', 'lead', { lead: { mediaId: 6, caption: 'قوارب', isArchivePhoto: false } }],
    ['social-cut', 'socialTitle', { socialTitle: 'ب'.repeat(71) }],
    ['social-latin', 'socialTitle', { socialTitle: 'FIFA تعلن القرعة' }],
    ['social-same', 'socialTitle', { socialTitle: 'القوارب تعود إلى «مرسى البلد» بعد 11 عامًا' }],
    ['no-caption', 'lead', { lead: { mediaId: 1, caption: '', isArchivePhoto: false } }],
    ['sensitive-picture', 'lead', { isSensitive: true }],
    ['no-byline', 'credits', { credits: [{ freeName: 'سامي', role: 'photo' }] }],
    ['no-tags', 'tags', { tags: [] }],
    ['related-missing', 'relatedIds', { relatedIds: [8, 9, 10] }],
    ['breaking-over', 'breakingUntil', { breakingUntil: NOON }],
    ['breaking-far', 'breakingUntil', { breakingUntil: NOON + 25 * HOUR }],
  ])('%s in %s', (code, field, change) => {
    expect(checkStory({ ...whole, ...change }, facts)).toContainEqual(expect.objectContaining({ code, field }))
    expect(checkStory({ ...whole, ...change }, facts)).toHaveLength(1)
  })

  test('a section that is no more', () => {
    expect(checkStory(whole, { ...facts, hasSection: false })).toEqual([
      { code: 'no-section', level: 'block', field: 'sectionId' },
    ])
  })

  test('pictures of the body without words, and how many', () => {
    const use = (mediaId: number) => ({ mediaId, caption: null, isArchivePhoto: false })
    const body: Story['body'] = {
      type: 'doc',
      content: [
        { type: 'image', attrs: use(3) },
        { type: 'gallery', attrs: { items: [use(3), use(1), use(77)] } },
        { type: 'readAlso', attrs: { articleId: 8 } },
      ],
    }
    expect(checkStory({ ...whole, body }, facts)).toEqual([
      { code: 'picture-gone', level: 'warn', field: 'body', count: 1 },
      { code: 'no-alt', level: 'warn', field: 'body', count: 2 },
      { code: 'no-credit', level: 'warn', field: 'body', count: 2 },
      { code: 'read-also-missing', level: 'warn', field: 'body', count: 1 },
    ])
  })
})

describe('says nothing', () => {
  test.each<[string, Partial<Story>]>([
    [
      'of breaking news of one line',
      { body: bodyOf(), standfirst: '', headline: 'إغلاق الميناء', breakingUntil: NOON + HOUR },
    ],
    ['of the short title of an opinion', { format: 'opinion', headline: 'عن البحيرة' }],
    ['of an agency story without a writer', { credits: [], sourceName: 'أ ش أ' }],
    ['of an embargo that is over', { embargoUntil: NOON }],
    [
      'of a gallery without words',
      {
        body: {
          type: 'doc',
          content: [{ type: 'gallery', attrs: { items: [{ mediaId: 1, caption: null, isArchivePhoto: false }] } }],
        },
      },
    ],
  ])('%s', (_title, change) => {
    expect(checkStory({ ...whole, ...change }, facts)).toEqual([])
  })
})

describe('blockers', () => {
  const nothing: Story = { ...emptyStory(1), embargoUntil: NOON + HOUR }
  const all = ['no-section', 'no-headline', 'no-body', 'embargo']
  const handedOn = ['no-section', 'no-headline', 'no-body']
  const expected: Partial<Record<ActionName, string[]>> = {
    submit: handedOn,
    pass: handedOn,
    approve: handedOn,
    schedule: all,
    publish: all,
    'publish-now': all,
    update: all,
    'save-correction': all,
  }

  test.each(ACTION_NAMES)('of %s', (action) => {
    expect(blockersOf(action, nothing, { now: NOON, hasSection: false })).toEqual(expected[action] ?? [])
    expect(blockersOf(action, whole, { now: NOON, hasSection: true })).toEqual([])
  })

  test('an unsafe link stops every action that sends words to readers', () => {
    const story = { ...whole, body: linkedBody('http://localhost/') }
    for (const action of ACTION_NAMES.filter((name) => workflowAction(name).isPublishing)) {
      expect(blockersOf(action, story, { now: NOON, hasSection: true }), action).toEqual(['unsafe-link'])
    }
  })

  test('an embargo is asked about at the time of publication', () => {
    const story = { ...whole, embargoUntil: NOON + HOUR }
    const at = (publishAt: number) => blockersOf('schedule', story, { now: NOON, hasSection: true, publishAt })
    expect(at(NOON + HOUR - 1)).toEqual(['embargo'])
    expect(at(NOON + HOUR)).toEqual([])
  })
})

function linkedBody(href: string): Story['body'] {
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'هنا', marks: [link(href)] }] }],
  }
}
