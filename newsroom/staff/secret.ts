import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const BYTES = 32

/**
 * What sessions and links are signed with: `given` by whoever runs the paper, or kept in the file `secret` of the data
 * folder, which is made on first need. Never in the database: whoever gets hold of that must not be able to sign.
 * @throws when the file is there and is no secret, or cannot be made.
 */
export function readSecret(dataDir: string, given?: string): string {
  if (given) return given
  const path = join(dataDir, 'secret')
  const secret = readIfThere(path) ?? makeSecret(dataDir, path)
  if (secret.length < BYTES)
    throw new Error(`${path} is too short to be a secret. Remove it, and everybody signs in anew.`)
  return secret
}

/** A keyed digest, hex: what is kept of a network address or an e-mail that nobody needs to read again. */
export function digest(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Whole or not at all: of two processes that start together, both take the secret that was first. */
function makeSecret(dataDir: string, path: string): string {
  mkdirSync(dataDir, { recursive: true })
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    unlinkSync(draft)
  }
  return readFileSync(path, 'utf8').trim()
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
