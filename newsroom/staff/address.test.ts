import { describe, expect, test } from 'vitest'
import { isLocalRequest, isLoopback, placeOf, safeNext, safeReturn } from './address.ts'

describe('where a person is led back to', () => {
  test.each([
    ['/desk', '/desk'],
    ['/desk/stories/4', '/desk/stories/4'],
    ['/desk?view=3', '/desk?view=3'],
    ['/', '/desk'],
    ['/deskimitation', '/desk'],
    ['//evil.example', '/desk'],
    ['/desk/\\evil.example', '/desk'],
    ['/desk/..//evil.example', '/desk'],
    ['/desk/stories/%2e%2e/%2E%2E//evil.example', '/desk'],
    ['/desk/../city', '/desk'],
    ['https://evil.example/desk', '/desk'],
    ['/desk/sign-in?next=/desk', '/desk'],
    [undefined, '/desk'],
  ])('%s', (asked, led) => {
    expect(safeNext(asked)).toBe(led)
  })
})

test('a form leads back to the page it stood on', () => {
  expect(safeReturn('http://127.0.0.1:3000/desk/sign-in?next=%2Fdesk')).toBe('/desk/sign-in?next=%2Fdesk')
  expect(safeReturn('http://127.0.0.1:3000/')).toBe('/desk/sign-in')
  expect(safeReturn(null)).toBe('/desk/sign-in')
})

test('a page that was asked for in pieces is led back to whole', () => {
  expect(placeOf('/desk/stories?view=mine&_rsc=1ab')).toBe('/desk/stories?view=mine')
  expect(placeOf('/desk/stories?_rsc=1ab')).toBe('/desk/stories')
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
