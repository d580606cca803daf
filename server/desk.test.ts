import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { addressOf, isDeskPath, prepareDesk, signInDestination } from './desk.ts'

function ask(url: string, headers: Record<string, string> = {}) {
  const request = { url, headers: { ...headers }, socket: { remoteAddress: '10.0.0.7' } } as unknown as IncomingMessage
  const sent: Record<string, string> = {}
  const response = {
    setHeader: (name: string, value: string) => {
      sent[name.toLowerCase()] = value
    },
  } as unknown as ServerResponse
  prepareDesk(request, response, { isDevelopment: false, trustsProxy: false })
  return { request, sent }
}

test('every answer has a nonce of its own, which Next reads from the request', () => {
  const [first, second] = [ask('/desk'), ask('/desk')]
  expect(first.sent['content-security-policy']).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}';/)
  expect(first.request.headers['content-security-policy']).toBe(first.sent['content-security-policy'])
  expect(first.sent['content-security-policy']).not.toBe(second.sent['content-security-policy'])
  expect(first.sent['cache-control']).toBe('private, no-store')
})

test('only a preview may stand in a frame, and only in ours', () => {
  expect(ask('/desk/stories/7').sent['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(ask('/desk/preview/7').sent['content-security-policy']).toContain("frame-ancestors 'self'")
})

describe('the address of a request', () => {
  const forged = { headers: { 'x-forwarded-for': '6.6.6.6, 192.0.2.4' }, socket: { remoteAddress: '10.0.0.7' } }
  const request = forged as unknown as IncomingMessage

  test('is the socket’s', () => expect(addressOf(request, false)).toBe('10.0.0.7'))
  test('is what the proxy in front saw, when there is one', () => expect(addressOf(request, true)).toBe('192.0.2.4'))
  test('cannot be brought along', () => {
    expect(ask('/desk', { 'x-paper-address': '6.6.6.6' }).request.headers['x-paper-address']).toBe('10.0.0.7')
  })
})

test.each([
  ['/desk', true],
  ['/desk/stories/7', true],
  ['/desktop', false],
  ['/', false],
])('%s', (path, expected) => expect(isDeskPath(path)).toBe(expected))

test.each([
  ['/desk/stories/7?view=all', {}, '/desk/sign-in?next=%2Fdesk%2Fstories%2F7%3Fview%3Dall'],
  ['/desk/stories/7', { cookie: 'a=b; paper.session_token=x' }, undefined],
  ['/desk/stories/7', { cookie: '__Host-paper.session_token=x' }, undefined],
  ['/desk/sign-in?next=/desk', {}, undefined],
  ['/desk/invitation/abc', {}, undefined],
  ['/desk/shared/abc', {}, undefined],
])('without a session, %s leads to signing in and back', (url, headers, expected) => {
  expect(signInDestination({ method: 'GET', url, headers } as unknown as IncomingMessage)).toBe(expected)
})
