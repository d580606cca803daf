import { createHash, randomBytes } from 'node:crypto'

/** What stands in a link that lets somebody in: 256 bits that nobody guesses. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of it. A token is random, so nothing slower than SHA-256 is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
