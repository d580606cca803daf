import { expect, test } from 'vitest'
import { makeStore } from './store.ts'

function makeInvalidations() {
  const dropped = new Map<string, number>()
  let seq = 0
  return {
    seq: () => seq,
    droppedAt: (tag: string) => dropped.get(tag) ?? 0,
    drop(tag: string) {
      seq += 1
      dropped.set(tag, seq)
    },
  }
}
const entry = (value: string, tags: string[] = [], bytes = 10) => ({ value, tags, bytes })

test('an entry lives until one of its tags is dropped', () => {
  const invalidations = makeInvalidations()
  const store = makeStore<string>(100, invalidations)
  store.set('/', entry('front', ['front', 'article:1']), invalidations.seq())
  expect(store.get('/', 0)).toBe('front')
  invalidations.drop('article:2')
  expect(store.get('/', 0)).toBe('front')
  invalidations.drop('article:1')
  expect(store.get('/', 0)).toBeUndefined()
})

test('an entry that is no longer true can be had for want of a better, but not with a withdrawn story', () => {
  const invalidations = makeInvalidations()
  const store = makeStore<string>(100, invalidations)
  store.set('/', entry('front', ['front', 'article:1']), invalidations.seq())
  invalidations.drop('article:1')
  expect(store.get('/', 0)).toBeUndefined()
  expect(store.getOld('/')).toBe('front')
  invalidations.drop('withdrawn:2')
  expect(store.getOld('/')).toBe('front')
  invalidations.drop('withdrawn:1')
  expect(store.getOld('/')).toBeUndefined()
  expect(store.size()).toBe(0)
})

test('a change that comes while a page is being made wins over the page', () => {
  const invalidations = makeInvalidations()
  const store = makeStore<string>(100, invalidations)
  const begun = invalidations.seq()
  invalidations.drop('front')
  store.set('/', entry('old', ['front']), begun)
  expect(store.get('/', 0)).toBeUndefined()
})

test('an entry ends at the first of its instants', () => {
  const store = makeStore<string>(100, makeInvalidations())
  store.set('/', entry('front', ['until:2000', 'until:1000']), 0)
  expect(store.get('/', 999)).toBe('front')
  expect(store.get('/', 1000)).toBeUndefined()
})

test('what was used longest ago goes first, and never more is held than allowed', () => {
  const store = makeStore<string>(40, makeInvalidations())
  for (const key of ['a', 'b', 'c', 'd']) store.set(key, entry(key), 0)
  store.get('a', 0)
  store.set('e', entry('e'), 0)
  expect(['a', 'b', 'c', 'd', 'e'].map((key) => store.get(key, 0))).toEqual(['a', undefined, 'c', 'd', 'e'])
  for (let n = 0; n < 1000; n++) store.set(`/${n}`, entry('x', [], 7), 0)
  expect(store.size()).toBeLessThanOrEqual(40)
  store.set('huge', entry('x', [], 30), 0)
  expect(store.get('huge', 0)).toBeUndefined()
})

test('setting a key again replaces it', () => {
  const store = makeStore<string>(100, makeInvalidations())
  store.set('/', entry('old'), 0)
  store.set('/', entry('new'), 0)
  expect(store.get('/', 0)).toBe('new')
  expect(store.size()).toBe(10)
})
