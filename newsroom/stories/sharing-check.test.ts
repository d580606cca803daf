import { describe, expect, test } from 'vitest'
import { bodyOf } from '../test-paper.ts'
import { checkSharing, isLargeForDiscover, type SharingCode, type SharingPlace } from './sharing-check.ts'
import { emptyStory, type Story } from './story.ts'

const sized = (width: number, height: number, alt = 'قوارب') => ({ width, height, alt })
const pictures = {
  1: sized(1600, 900),
  2: sized(1199, 900),
  3: sized(1200, 249),
  4: sized(2000, 600),
  5: sized(1300, 1700),
  6: sized(1600, 900, 'شعار النادي على لافتة'),
  7: sized(1600, 900, 'إنفوجراف لأسعار الخضر'),
  8: sized(1600, 900, 'شعارات رفعها المتظاهرون'),
}
const withLead = (mediaId: number) => ({ lead: { mediaId, caption: 'قوارب', isArchivePhoto: false } })
const whole: Story = {
  ...emptyStory(1),
  headline: 'القوارب تعود إلى «مرسى البلد» بعد 11 عامًا',
  standfirst: 'مجلس المدينة يفتح الرصيف القديم بعد ترميم استغرق 14 شهرًا.',
  body: bodyOf('عادت القوارب أمس.'),
  ...withLead(1),
}
const codes = (change: Partial<Story>) => checkSharing({ ...whole, ...change }, { pictures }).map(({ code }) => code)

test('nothing is said of a story that looks well everywhere', () => {
  expect(codes({})).toEqual([])
})

describe('says', () => {
  test.each<[SharingCode, SharingPlace, keyof Story, Partial<Story>]>([
    ['google-cut', 'google', 'seoTitle', { headline: `${'قارب '.repeat(13)}`, socialTitle: 'القوارب تعود' }],
    ['google-cut', 'google', 'seoTitle', { seoTitle: 'ب'.repeat(61) }],
    ['google-latin', 'google', 'seoTitle', { seoTitle: 'FIFA تعلن القرعة' }],
    ['no-description', 'google', 'standfirst', { standfirst: ' ', body: bodyOf(' ') }],
    ['description-body', 'google', 'standfirst', { standfirst: '' }],
    ['description-cut', 'google', 'standfirst', { standfirst: 'ب'.repeat(161) }],
    ['card', 'discover', 'lead', { lead: null }],
    ['card', 'discover', 'lead', withLead(99)],
    ['picture-small', 'discover', 'lead', withLead(2)],
    ['picture-small', 'discover', 'lead', withLead(3)],
    ['picture-flat', 'discover', 'lead', withLead(4)],
    ['picture-cut', 'discover', 'lead', withLead(5)],
    ['picture-words', 'discover', 'lead', withLead(6)],
    ['picture-words', 'discover', 'lead', withLead(7)],
    ['social-cut', 'social', 'socialTitle', { socialTitle: 'ب'.repeat(71) }],
    ['social-latin', 'social', 'socialTitle', { socialTitle: '«iPhone» الجديد' }],
    ['social-same', 'social', 'socialTitle', { socialTitle: whole.headline }],
  ])('%s at %s, put right in %s', (code, place, field, change) => {
    expect(checkSharing({ ...whole, ...change }, { pictures })).toEqual([{ code, place, field }])
  })

  test('a headline that begins with Latin is put right where it stands', () => {
    expect(checkSharing({ ...whole, headline: 'FIFA تعلن موعد القرعة' }, { pictures })).toEqual([
      { code: 'google-latin', place: 'google', field: 'headline' },
      { code: 'social-latin', place: 'social', field: 'headline' },
    ])
  })
})

test('slogans are no logo', () => {
  expect(codes(withLead(8))).toEqual([])
})

test('large is what Discover says it is', () => {
  expect(isLargeForDiscover({ width: 1200, height: 250 })).toBe(true)
  expect(isLargeForDiscover({ width: 1200, height: 249 })).toBe(false)
  expect(isLargeForDiscover({ width: 1199, height: 1200 })).toBe(false)
})
