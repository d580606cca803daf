import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { beginAttempt, forgetAttempts, forgiveAttempt } from './attempts.ts'

const MINUTE = 60_000
let paper: TestPaper

beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

const attemptAt = (minutes: number, account = 'huda', address = 'here') => ({
  door: 'sign-in' as const,
  account,
  address,
  now: NOON + minutes * MINUTE,
})
const isLetIn = (minutes: number, account?: string, address?: string) =>
  beginAttempt(paper.db, attemptAt(minutes, account, address)).then(
    () => true,
    (error: { code?: string }) => {
      expect(error.code).toBe('too-many')
      return false
    },
  )

test('an account is tried five times at will, then after waits that grow, ten times in an hour', async () => {
  for (let n = 0; n < 5; n++) expect(await isLetIn(0)).toBe(true)
  const heard: number[] = []
  for (let minute = 0; minute < 60; minute++) if (await isLetIn(minute)) heard.push(minute)
  expect(heard).toEqual([1, 3, 7, 15, 31])
  expect(await isLetIn(61)).toBe(true)
})

test('another account, and the same one by another address, are counted apart and together', async () => {
  for (let n = 0; n < 5; n++) await isLetIn(0)
  expect(await isLetIn(0, 'karam')).toBe(true)
  expect(await isLetIn(0, 'huda', 'elsewhere')).toBe(false)
})

test('an address is heard thirty times in an hour, whatever accounts it tries', async () => {
  for (let n = 0; n < 30; n++) expect(await isLetIn(0, `account ${n}`)).toBe(true)
  expect(await isLetIn(30, 'one more')).toBe(false)
  expect(await isLetIn(30, 'one more', 'elsewhere')).toBe(true)
  expect(await isLetIn(61, 'one more')).toBe(true)
})

test('who gets in is not charged', async () => {
  for (let n = 0; n < 40; n++) {
    expect(await isLetIn(0)).toBe(true)
    await forgiveAttempt(paper.db, attemptAt(0))
  }
})

test('a new password opens the account again', async () => {
  for (let n = 0; n < 5; n++) await isLetIn(0)
  expect(await isLetIn(0)).toBe(false)
  await paper.db.write((tx) => forgetAttempts(tx, 'sign-in', 'huda'))
  expect(await isLetIn(0)).toBe(true)
})

test('a hundred attempts at once are a hundred', async () => {
  const heard = await Promise.all(Array.from({ length: 100 }, () => isLetIn(0)))
  expect(heard.filter(Boolean)).toHaveLength(5)
})
