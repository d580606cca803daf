import { describe, expect, test } from 'vitest'
import { addressOf, isLocalRequest, isLoopback, safeNext } from './address.ts'

describe('where a person is led back to', () => {
  test.each([
    ['/desk', '/desk'],
    ['/desk/stories/4', '/desk/stories/4'],
    ['/desk?view=3', '/desk?view=3'],
    ['/', '/desk'],
    ['/deskimitation', '/desk'],
    ['//evil.example', '/desk'],
    ['/desk/\\evil.example', '/desk'],
    ['https://evil.example/desk', '/desk'],
    ['/desk/sign-in?next=/desk', '/desk'],
    [undefined, '/desk'],
  ])('%s', (asked, led) => {
    expect(safeNext(asked)).toBe(led)
  })
})

test('the visitor’s address is the server’s word, or the last word of a proxy of ours', () => {
  const headers = new Headers({ 'x-paper-address': '192.0.2.1', 'x-forwarded-for': '6.6.6.6, 203.0.113.9' })
  expect(addressOf(headers, false)).toBe('192.0.2.1')
  expect(addressOf(headers, true)).toBe('203.0.113.9')
  expect(addressOf(new Headers(), true)).toBe('unknown')
})

test.each([
  ['http://127.0.0.1:3000', true],
  ['http://localhost:3000', true],
  ['http://paper.localhost', true],
  ['http://[::1]:3000', true],
  ['http://0.0.0.0:3000', false],
  ['https://paper.example', false],
  ['http://127.0.0.1.paper.example', false],
  ['http://localhost.paper.example', false],
])('%s is this machine alone: %s', (origin, isLocal) => {
  expect(isLoopback(origin)).toBe(isLocal)
})

test('a visitor who came by a public name is not local, whatever the paper was told', () => {
  const by = (headers: Record<string, string>) => isLocalRequest('http://127.0.0.1:3000', new Headers(headers))
  expect(by({ host: '127.0.0.1:3000' })).toBe(true)
  expect(by({ host: 'paper.example' })).toBe(false)
  expect(by({ host: '127.0.0.1:3000', 'x-forwarded-host': 'paper.example' })).toBe(false)
  expect(isLocalRequest('https://paper.example', new Headers({ host: 'localhost' }))).toBe(false)
})
