import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import sharp from 'sharp'
import { origin, PEOPLE, requestsOf } from './desk.ts'
import { expect, test } from './fixtures.ts'
import { ACTIONS, type Call, type Caller, type Ready, ROUTES } from './permissions.matrix.ts'

/*
 * Every server action and every route of the desk is called, past all screens, by everybody: whoever may not is refused.
 */

const ROOT = resolve(import.meta.dirname, '..')
const CALLERS: Caller[] = ['nobody', ...PEOPLE]

interface Action {
  id: string
  /** An address whose page knows the action. */
  page: string
}

/** The actions of the build by `file#name`. Functions of the cache stand in the same list and are none. */
function builtActions(): Map<string, Action> {
  const manifest = JSON.parse(readFileSync(join(ROOT, '.next/server/server-reference-manifest.json'), 'utf8')) as {
    node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
  }
  return new Map(
    Object.entries(manifest.node)
      .filter(([, { exportedName }]) => !exportedName.startsWith('$$'))
      .map(([id, { filename, exportedName, workers }]) => [
        `${filename}#${exportedName}`,
        { id, page: addressOf(Object.keys(workers)[0] ?? '') },
      ]),
  )
}

/** The address of a page file: `app/(desk)/desk/(shell)/stories/[id]/page` is `/desk/stories/1`. */
function addressOf(page: string): string {
  const path = page
    .split('/')
    .slice(1, -1)
    .filter((part) => !part.startsWith('('))
  return `/${path.map((part) => (part.startsWith('[') ? '1' : part)).join('/')}`
}

/** The actions the sources declare. */
function writtenActions(): string[] {
  return filesOf('app', /\.tsx?$/).flatMap((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    if (!/^'use server'/m.test(text)) return []
    return [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => `${path}#${name}`)
  })
}

function writtenRoutes(): string[] {
  return filesOf('app', /\/route\.ts$/).flatMap((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    return [...text.matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b/gm)].map(([, name]) => `${path}#${name}`)
  })
}

function filesOf(folder: string, names: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => names.test(path))
    .toSorted()
}

let requests: Record<Caller, APIRequestContext>
let ready: Ready

test.beforeAll(async ({ paper }) => {
  const contexts = await Promise.all(CALLERS.map((caller) => requestsOf(caller)))
  requests = Object.fromEntries(CALLERS.map((caller, index) => [caller, contexts[index]])) as typeof requests
  const draft = await paper.insertArticle({
    headline: 'مسودة لاختبار الصلاحيات',
    section: 'city',
    state: 'draft',
    publishedAt: null,
    credits: [{ personId: await paper.personId('ياسين-أبو-شبكة'), role: 'writer' }],
  })
  ready = { draft, picture: await uploadAs('reporter') }
})
test.afterAll(() => Promise.all(Object.values(requests).map((context) => context.dispose())))

async function uploadAs(caller: Caller): Promise<number> {
  const background = { r: Date.now() % 255, g: 90, b: 40 }
  const data = await sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toBuffer()
  const response = await requests[caller].post('/desk/api/media', {
    data,
    headers: { 'content-type': 'image/png', origin: origin(), 'sec-fetch-site': 'same-origin' },
  })
  return ((await response.json()) as { value: { mediaId: number } }).value.mediaId
}

test('every action and every route stands in the table, and nothing else', () => {
  expect(Object.keys(ACTIONS).sort()).toEqual(writtenActions().sort())
  expect(Object.keys(ROUTES).sort()).toEqual(writtenRoutes().sort())
})

for (const [name, calls] of Object.entries(ACTIONS)) {
  test(`action ${name.replace(/^.*\/desk\//, '')}`, async () => {
    const action = builtActions().get(name)
    expect(action, 'the build knows it').toBeDefined()
    if (!action) return
    for (const call of calls) {
      expect(await callersLetIn(call, (caller) => act(requests[caller], action, call, origin()))).toEqual(
        expected(call),
      )
    }
  })
}

for (const [name, calls] of Object.entries(ROUTES)) {
  test(`route ${name.replace(/^.*\/api\//, '')}`, async () => {
    const [file = '', method = ''] = name.split('#')
    const id = file.includes('/media/') ? ready.picture : ready.draft
    const path = file.replace(/^app\/\((desk|paper)\)|\/route\.ts$/g, '').replace('[id]', String(id))
    for (const call of calls) {
      const send = (caller: Caller) =>
        requests[caller].fetch(path, {
          method,
          headers: { origin: origin(), 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
          ...(method !== 'GET' && { data: JSON.stringify(call.input(ready)) }),
        })
      expect(await callersLetIn(call, send)).toEqual(expected(call))
      if (method === 'GET') continue
      const forged = await requests.administrator.fetch(path, {
        method,
        headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
        data: '{}',
      })
      expect(forged.status(), 'from another site').toBe(403)
    }
  })
}

test('an action called from another site is refused', async () => {
  const [action] = [...builtActions()].filter(([name]) => name.endsWith('#inviteAction')).map(([, one]) => one)
  expect(action).toBeDefined()
  if (!action) return
  const response = await act(
    requests.administrator,
    action,
    { input: () => ({}), may: [] },
    'https://elsewhere.example',
  )
  expect(response.status()).toBeGreaterThanOrEqual(400)
})

const expected = ({ may, isDisruptive }: Call) => (isDisruptive ? [] : CALLERS.filter((caller) => may.includes(caller)))

/** Those who are not refused. */
async function callersLetIn(call: Call, send: (caller: Caller) => Promise<APIResponse>): Promise<Caller[]> {
  const callers = call.isDisruptive ? CALLERS.filter((caller) => !call.may.includes(caller)) : CALLERS
  const ask = async (caller: Caller) => {
    const response = await send(caller)
    expect(response.status(), caller).toBeLessThan(500)
    return (await isRefused(response, call)) ? [] : [caller]
  }
  // First those who may not: what they are refused must not have been done by another before.
  const refused = await Promise.all(callers.filter((caller) => !call.may.includes(caller)).map(ask))
  const letIn = await Promise.all(callers.filter((caller) => call.may.includes(caller)).map(ask))
  return CALLERS.filter((caller) => [...refused, ...letIn].flat().includes(caller))
}

async function isRefused(response: APIResponse, { may }: Call): Promise<boolean> {
  if (response.status() === 401 || response.status() === 403) return true
  const leadsTo = response.headers()['x-action-redirect'] ?? response.headers().location ?? ''
  // What is open to all may well lead there.
  if (leadsTo.startsWith('/desk/sign-in') && !may.includes('nobody')) return true
  return /"ok":false,"code":"(forbidden|signed-out)"/.test(await response.text())
}

/** Calls an action as a forged request would: its number, its page, its arguments. */
function act(
  context: APIRequestContext,
  { id, page }: Action,
  { input, form }: Call,
  from: string,
): Promise<APIResponse> {
  const headers = { 'next-action': id, accept: 'text/x-component', origin: from }
  if (form) {
    const list = form === 'alone' ? '["$K1"]' : '["$undefined","$K1"]'
    const multipart = { '1_email': 'nobody@paper.example', '0': list }
    return context.post(page, { headers, multipart, maxRedirects: 0 })
  }
  return context.post(page, {
    headers: { ...headers, 'content-type': 'text/plain;charset=UTF-8' },
    data: JSON.stringify([input(ready)]),
    maxRedirects: 0,
  })
}
