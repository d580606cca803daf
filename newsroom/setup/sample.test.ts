import { describe, expect, test } from 'vitest'
import { assignments } from '#db/sample/assignments.ts'
import { people } from '#db/sample/people.ts'
import { photos, portraits } from '#db/sample/photos.ts'
import { sections } from '#db/sample/sections.ts'
import { stories } from '#db/sample/stories.ts'
import { bodySchema } from '../articles/body.ts'
import { toBody } from './sample-body.ts'

const keys = { photo: () => 1, story: () => 1 }

describe('the sample edition', () => {
  test('is a whole paper', () => {
    expect(sections).toHaveLength(12)
    expect(people.length).toBeGreaterThanOrEqual(25)
    expect(stories.length).toBeGreaterThanOrEqual(80)
    expect(stories.filter((story) => story.killed)).toHaveLength(1)
    expect(stories.filter((story) => story.breakingFor)).toHaveLength(1)
    expect(stories.filter((story) => story.corrections?.length).length).toBeGreaterThanOrEqual(2)
    const formats = new Set(stories.map((story) => story.format))
    expect([...formats]).toEqual(expect.arrayContaining(['news', 'report', 'opinion', 'interview', 'live', 'gallery']))
  })

  test('has every story once', () => {
    expect(new Set(stories.map((story) => story.key)).size).toBe(stories.length)
    expect(new Set(stories.map((story) => story.headline)).size).toBe(stories.length)
  })

  test('credits every photograph, and says what it shows', () => {
    for (const photo of [...photos, ...portraits]) {
      expect(photo.photographer, photo.key).not.toBe('')
      expect(photo.alt, photo.key).toMatch(/[\u0621-\u064a]/)
    }
    const known = new Set(photos.map((photo) => photo.key))
    for (const { photo } of Object.values(assignments)) expect(known).toContain(photo)
  })

  test.each(stories.map((story) => [story.key, story] as const))('%s is of the schema', (_key, story) => {
    expect(bodySchema.safeParse(toBody(story.body, keys)).error).toBeUndefined()
    expect(story.tags.length).toBeGreaterThan(0)
  })
})
