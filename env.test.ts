import { expect, test } from 'vitest'
import { parseEnvironment } from './env.ts'

test('an empty environment is a paper that runs', () => {
  expect(parseEnvironment({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATA_DIR: 'data',
    ORIGIN: 'http://127.0.0.1:3000',
  })
  expect(parseEnvironment({ PORT: '', ORIGIN: '' }).PORT).toBe(3000)
})

test('a bad value is explained in one sentence', () => {
  expect(() => parseEnvironment({ PORT: 'http' })).toThrow('PORT must be a whole number from 1 to 65535. It is "http".')
  expect(() => parseEnvironment({ ORIGIN: 'paper.example/' })).toThrow(
    /^ORIGIN must be an address .+ It is "paper.example\/"\.$/,
  )
})

test('a bad secret is explained and not repeated', () => {
  expect(() => parseEnvironment({ AUTH_SECRET: 'hunter2' })).toThrow(/^AUTH_SECRET must be at least 32 [^"]+$/)
  expect(() => parseEnvironment({ SMTP_URL: 'mail:hunter2@mail.example' })).toThrow(/^SMTP_URL must be [^"]+$/)
  expect(parseEnvironment({ TRUST_PROXY: 'yes' }).TRUST_PROXY).toBe(true)
})
