import { describe, expect, test } from 'vitest'
import { type Block, blockText } from '../articles/body.ts'
import { bodyOf } from '../test-paper.ts'
import { changesOf, followConflicts, isSameStory, mergeStories, type StoryConflict, takeTheirs } from './merge.ts'
import { emptyStory, type Story } from './story.ts'

const storyOf = (...texts: string[]): Story => ({ ...emptyStory(1), headline: 'عنوان', body: bodyOf(...texts) })
const write = (story: Story, part: Partial<Story>): Story => ({ ...story, ...part })
const texts = (story: Story) => story.body.content.map(blockText)
const base = storyOf('أولى', 'ثانية', 'ثالثة')

test('what one changed and the other did not wins, field by field', () => {
  const merged = mergeStories({
    base,
    mine: write(base, { headline: 'عنوان أفضل', note: 'لي' }),
    theirs: write(base, { standfirst: 'مقدمة', note: '' }),
  })
  expect(merged.conflicts).toEqual([])
  expect(merged.story).toMatchObject({ headline: 'عنوان أفضل', standfirst: 'مقدمة', note: 'لي' })
})

test('the same field changed by both keeps mine, and theirs is in the conflict', () => {
  const mine = write(base, { headline: 'عنواني' })
  const theirs = write(base, { headline: 'عنوانها' })
  const { story, conflicts } = mergeStories({ base, mine, theirs })
  expect(story.headline).toBe('عنواني')
  expect(conflicts).toEqual([{ field: 'headline', base: 'عنوان', mine: 'عنواني', theirs: 'عنوانها' }])
  expect(takeTheirs(story, conflicts[0] as StoryConflict).headline).toBe('عنوانها')
})

test('both came to the same words: no conflict', () => {
  const both = write(base, { headline: 'واحد', body: bodyOf('أولى', 'ثانية معدلة', 'ثالثة') })
  expect(mergeStories({ base, mine: both, theirs: structuredClone(both) })).toEqual({ story: both, conflicts: [] })
})

describe('lists', () => {
  const tagged = (...tags: string[]) => write(base, { tags })
  test.each([
    ['both add', ['ا', 'ب'], ['ا', 'ب', 'ج'], ['د', 'ا', 'ب'], ['د', 'ا', 'ب', 'ج']],
    ['one adds, one takes away', ['ا', 'ب'], ['ا', 'ب', 'ج'], ['ب'], ['ب', 'ج']],
    ['mine moves about, theirs adds', ['ا', 'ب'], ['ب', 'ا'], ['ا', 'ب', 'ج'], ['ب', 'ج', 'ا']],
    ['theirs moves about, mine adds', ['ا', 'ب'], ['ا', 'ب', 'ج'], ['ب', 'ا'], ['ب', 'ج', 'ا']],
    ['both add the same', [], ['ا'], ['ا', 'ب'], ['ا', 'ب']],
  ])('%s', (_title, before, mine, theirs, expected) => {
    const merged = mergeStories({ base: tagged(...before), mine: tagged(...mine), theirs: tagged(...theirs) })
    expect(merged.conflicts).toEqual([])
    expect(merged.story.tags).toEqual(expected)
  })

  test('too many together are shown to choose from, not cut', () => {
    const many = (from: number) => Array.from({ length: 20 }, (_, index) => `وسم ${from + index}`)
    const { story, conflicts } = mergeStories({ base: tagged(), mine: tagged(...many(0)), theirs: tagged(...many(50)) })
    expect(story.tags).toEqual(many(0))
    expect(conflicts).toMatchObject([{ field: 'tags', theirs: many(50) }])
  })
})

describe('the lead picture', () => {
  const lead = (over: Partial<NonNullable<Story['lead']>>) =>
    write(base, { lead: { mediaId: 1, caption: 'تعليق', isArchivePhoto: false, ...over } })
  test('takes a caption from one and its age from another', () => {
    const merged = mergeStories({
      base: lead({}),
      mine: lead({ caption: 'تعليق أدق' }),
      theirs: lead({ isArchivePhoto: true }),
    })
    expect(merged).toMatchObject({
      story: { lead: { caption: 'تعليق أدق', isArchivePhoto: true } },
      conflicts: [],
    })
  })
  test('a caption does not move to another picture', () => {
    const merged = mergeStories({ base: lead({}), mine: lead({ caption: 'جديد' }), theirs: lead({ mediaId: 2 }) })
    expect(merged.conflicts).toHaveLength(1)
  })
})

describe('the body', () => {
  const merge = (mine: string[], theirs: string[]) =>
    mergeStories({ base, mine: storyOf(...mine), theirs: storyOf(...theirs) })

  test.each([
    ['neighbouring paragraphs', ['أ', 'ثانية', 'ثالثة'], ['أولى', 'ب', 'ثالثة'], ['أ', 'ب', 'ثالثة']],
    [
      'a new one beside a changed one',
      ['أولى', 'جديدة', 'ثانية', 'ثالثة'],
      ['أولى', 'ب', 'ثالثة'],
      ['أولى', 'جديدة', 'ب', 'ثالثة'],
    ],
    ['one takes away, one adds', ['أولى', 'ثالثة'], ['أولى', 'ثانية', 'ثالثة', 'رابعة'], ['أولى', 'ثالثة', 'رابعة']],
    [
      'both add at the end',
      ['أولى', 'ثانية', 'ثالثة', 'لي'],
      ['أولى', 'ثانية', 'ثالثة', 'لها'],
      ['أولى', 'ثانية', 'ثالثة', 'لها', 'لي'],
    ],
    [
      'split in two, the next one changed',
      ['أو', 'لى', 'ثانية', 'ثالثة'],
      ['أولى', 'ب', 'ثالثة'],
      ['أو', 'لى', 'ب', 'ثالثة'],
    ],
  ])('%s: both win', (_title, mine, theirs, expected) => {
    const { story, conflicts } = merge(mine, theirs)
    expect(conflicts).toEqual([])
    expect(texts(story)).toEqual(expected)
  })

  test('the same paragraph: mine stays, theirs can be chosen, the others merge', () => {
    const { story, conflicts } = merge(['أ', 'ثانيتي', 'ثالثة'], ['أولى', 'ثانيتها', 'ج'])
    expect(texts(story)).toEqual(['أ', 'ثانيتي', 'ج'])
    expect(conflicts).toMatchObject([{ field: 'body', at: 1 }])
    expect(texts(takeTheirs(story, conflicts[0] as StoryConflict))).toEqual(['أ', 'ثانيتها', 'ج'])
  })

  test('a paragraph one took away and the other changed can be had back in its place', () => {
    const { story, conflicts } = merge(['أولى', 'ثالثة'], ['أولى', 'ثانيتها', 'ثالثة'])
    expect(texts(story)).toEqual(['أولى', 'ثالثة'])
    expect(texts(takeTheirs(story, conflicts[0] as StoryConflict))).toEqual(['أولى', 'ثانيتها', 'ثالثة'])
  })

  test.each([
    ['above', ['قبل', 'أولى', 'ثانيتي', 'ثالثة'], 2, ['ثانيتي']],
    ['inside', ['أولى', 'ثانيتي الآن', 'ثالثة'], 1, ['ثانيتي الآن']],
    ['inside, split in two', ['أولى', 'ثا', 'نيتي', 'ثالثة'], 1, ['ثا', 'نيتي']],
    ['below', ['أولى', 'ثانيتي', 'ج', 'رابعة'], 1, ['ثانيتي']],
  ])('a conflict follows its paragraph when something is written %s', (_title, after, at, mine) => {
    const { story, conflicts } = merge(['أولى', 'ثانيتي', 'ثالثة'], ['أولى', 'ثانيتها', 'ثالثة'])
    const [conflict] = followConflicts(conflicts, story, storyOf(...after))
    expect(conflict).toMatchObject({ at, mine: bodyOf(...mine).content })
    expect(texts(takeTheirs(storyOf(...after), conflict as StoryConflict))).toContain('ثانيتها')
  })

  test('a conflict whose two sides came to say the same is none', () => {
    const { story, conflicts } = merge(['أولى', 'ثانيتي', 'ثالثة'], ['أولى', 'ثانيتها', 'ثالثة'])
    expect(followConflicts(conflicts, story, storyOf('أولى', 'ثانيتها', 'ثالثة'))).toEqual([])
  })
})

test('the order of keys is no change', () => {
  const one = write(base, { lead: { mediaId: 1, caption: 'ت', isArchivePhoto: true } })
  const other = write(base, { lead: { isArchivePhoto: true, caption: 'ت', mediaId: 1 } })
  expect(isSameStory(one, other)).toBe(true)
  expect(changesOf(one, other)).toEqual({})
})

describe('nothing either side wrote is lost', () => {
  test.each(Array.from({ length: 300 }, (_, seed) => seed))('seed %i', (seed) => {
    const random = randomFrom(seed + 1)
    const start = storyOf(...Array.from({ length: random(6) }, (_, index) => `أصل ${index}`))
    const mine = scribble(start, 'لي', random)
    const theirs = scribble(start, 'لها', random)
    const { story, conflicts } = mergeStories({ base: start, mine, theirs })
    const kept = JSON.stringify([story, conflicts])
    for (const side of [mine, theirs]) {
      for (const text of [side.headline, side.note, ...side.tags, ...texts(side)]) {
        const isOld = [start.headline, start.note, ...start.tags, ...texts(start)].includes(text)
        if (!isOld) expect(kept).toContain(JSON.stringify(text).slice(1, -1))
      }
    }
    // What neither touched is there once, and choosing the other's texts one after another loses no block around them.
    const untouched = texts(start).filter((text) => texts(mine).includes(text) && texts(theirs).includes(text))
    for (const text of untouched) expect(kept).toContain(text)
    let chosen = story
    let open = conflicts
    for (let conflict = open[0]; conflict; conflict = open[0]) {
      const next = takeTheirs(chosen, conflict)
      open = followConflicts(open.slice(1), chosen, next)
      chosen = next
    }
    for (const text of texts(theirs)) if (!texts(start).includes(text)) expect(texts(chosen)).toContain(text)
  })
})

/** Small numbers below `most`, the same for the same seed. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * most)
  }
}

function scribble(story: Story, who: string, random: (most: number) => number): Story {
  let { headline, note } = story
  let blocks: Block[] = story.body.content
  const tags = [...story.tags]
  for (let times = random(6); times > 0; times--) {
    const mark = `${who} ${times} ${random(1000)}`
    const at = random(blocks.length + 1)
    const [block] = bodyOf(mark).content
    if (!block) continue
    switch (random(6)) {
      case 0:
        headline = mark
        break
      case 1:
        note = mark
        break
      case 2:
        tags.push(mark)
        break
      case 3:
        blocks = blocks.toSpliced(at, 0, block)
        break
      case 4:
        blocks = blocks.toSpliced(at, 1)
        break
      default:
        blocks = blocks.toSpliced(at, 1, block)
    }
  }
  return { ...story, headline, note, tags, body: { type: 'doc', content: blocks } }
}
