import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digest, readSecret } from './secret.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matbaa-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a secret is made once, for its owner’s eyes', () => {
  const dataDir = join(folder, 'new', 'data')
  const secret = readSecret(dataDir)
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(readSecret(dataDir)).toBe(secret)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual(['secret'])
  expect(readSecret(folder)).not.toBe(secret)
})

test('a secret that is given leaves no file', () => {
  expect(readSecret(folder, 'given by whoever runs the paper')).toBe('given by whoever runs the paper')
  expect(readdirSync(folder)).toEqual([])
})

test('a file that holds no secret is not taken for one', () => {
  writeFileSync(join(folder, 'secret'), '\n')
  expect(() => readSecret(folder)).toThrow('too short')
})

test('a digest needs the secret', () => {
  expect(digest('one', '192.0.2.1')).toMatch(/^[0-9a-f]{64}$/)
  expect(digest('one', '192.0.2.1')).not.toBe(digest('two', '192.0.2.1'))
})
