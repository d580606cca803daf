import type { Database, Tx } from '#db/engine.ts'
import { countAttempt, deleteAttempts, discountAttempt, findAttempts, pruneAttempts } from '#db/queries/attempts.ts'
import { InvalidError } from '../errors.ts'

/*
 * How often a door may be tried. A series is an hour long from its first attempt. An account is tried five times at
 * will, then after waits that grow, ten times in the hour at most; a network address, behind which a whole newsroom
 * may sit, thirty times.
 */

const MINUTE_MS = 60_000
const SERIES_MS = 60 * MINUTE_MS
/** Minutes after the first attempt at which the sixth, seventh … of an account may be made. */
const WAITS = [1, 3, 7, 15, 31]
const AT_WILL = 5
const MOST_OF_ADDRESS = 30

/** What is being tried. */
export type Door = 'sign-in' | 'second-factor' | 'reset' | 'invitation' | 'password'

export interface Try {
  door: Door
  /** A digest that stands for the account, such as one of its e-mail; left out where no account is known yet. */
  account?: string | undefined
  /** A digest of the network address. */
  address: string
  /** Milliseconds UTC. */
  now: number
}

/**
 * Counts an attempt before it is made, so that a hundred at the same time are a hundred.
 * @throws InvalidError 'too-many' when it must wait; then nothing is counted.
 */
export async function beginAttempt(db: Database, attempt: Try): Promise<void> {
  await db.write(async (tx) => {
    await pruneAttempts(tx, new Date(attempt.now - SERIES_MS))
    const { account, address } = keysOf(attempt)
    const waits = [await waitOf(tx, address, attempt.now, addressFreeAt)]
    if (account) waits.push(await waitOf(tx, account, attempt.now, accountFreeAt))
    if (Math.max(...waits) > 0) throw new InvalidError('too-many')
    for (const key of [address, account]) if (key) await countAttempt(tx, key, new Date(attempt.now))
  })
}

/** It turned out well: the account starts afresh, and the address is not charged. */
export async function forgiveAttempt(db: Database, attempt: Try): Promise<void> {
  await db.write(async (tx) => {
    const { account, address } = keysOf(attempt)
    await discountAttempt(tx, address)
    if (account) await deleteAttempts(tx, account)
  })
}

/** Lets an account be tried at will again: its password was just set anew. */
export async function forgetAttempts(tx: Tx, door: Door, account: string): Promise<void> {
  await deleteAttempts(tx, `${door}:account:${account}`)
}

function keysOf({ door, account, address }: Try): { account: string | undefined; address: string } {
  return { account: account && `${door}:account:${account}`, address: `${door}:address:${address}` }
}

/** Milliseconds until `key` may be tried again; 0 when it may now. */
async function waitOf(
  tx: Tx,
  key: string,
  now: number,
  freeAt: (count: number, startedAt: number) => number,
): Promise<number> {
  const found = await findAttempts(tx, key)
  return found ? Math.max(0, freeAt(found.count, found.startedAt.getTime()) - now) : 0
}

function accountFreeAt(count: number, startedAt: number): number {
  if (count < AT_WILL) return startedAt
  const wait = WAITS[count - AT_WILL]
  return startedAt + (wait === undefined ? SERIES_MS : wait * MINUTE_MS)
}

function addressFreeAt(count: number, startedAt: number): number {
  return count < MOST_OF_ADDRESS ? startedAt : startedAt + SERIES_MS
}

/** Whether a code is used for the first time. Somebody who looked over a shoulder must not use it again. */
export async function takeCode(db: Database, { userId, code, now }: { userId: string; code: string; now: number }) {
  const key = `code:${userId}:${code}`
  return db.write(async (tx) => {
    if (await findAttempts(tx, key)) return false
    await countAttempt(tx, key, new Date(now))
    return true
  })
}
