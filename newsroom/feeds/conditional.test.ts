import { expect, test } from 'vitest'
import { isUnchanged, settled } from './conditional.ts'

const changedAt = Date.UTC(2026, 0, 15, 10, 0, 0, 700)
const feed = { etag: 'W/"abc"', changedAt }
const ask = (headers: Record<string, string>, own = feed as { etag: string; changedAt: number | null }) =>
  isUnchanged(new Headers(headers), own)

test('knows what a client has by its tag, whatever it is wrapped in', () => {
  expect(ask({ 'if-none-match': 'W/"abc"' })).toBe(true)
  expect(ask({ 'if-none-match': '"abc"' })).toBe(true)
  expect(ask({ 'if-none-match': '"x", W/"abc"' })).toBe(true)
  expect(ask({ 'if-none-match': '*' })).toBe(true)
  expect(ask({ 'if-none-match': '"abcd"' })).toBe(false)
  expect(ask({})).toBe(false)
})

test('goes by the date only where there is no tag, and by whole seconds', () => {
  const at = (ms: number) => new Date(ms).toUTCString()
  expect(ask({ 'if-modified-since': at(changedAt) })).toBe(true)
  expect(ask({ 'if-modified-since': at(changedAt + 60_000) })).toBe(true)
  expect(ask({ 'if-modified-since': at(changedAt - 1_000) })).toBe(false)
  expect(ask({ 'if-modified-since': 'yesterday' })).toBe(false)
  expect(ask({ 'if-modified-since': at(changedAt), 'if-none-match': '"other"' })).toBe(false)
  // Made a moment ago: a second change may come within the same second.
  expect(ask({ 'if-modified-since': at(changedAt) }, { ...feed, changedAt: null })).toBe(false)
})

test('a time is said once no second change can bear it', () => {
  expect(settled(changedAt, changedAt + 900)).toBeNull()
  expect(settled(changedAt, changedAt + 1_001)).toBe(changedAt)
  expect(settled(null, changedAt)).toBeNull()
})
