import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { holdPage } from './held-page.ts'

/** What a reader is answered when Next does this. */
async function answer(make: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => {
    holdPage(response)
    make(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const text = await response.text()
  await new Promise((done) => server.close(done))
  return { status: response.status, text }
}

/** As Next does it: the headers first, then the page in pieces. */
function send(response: ServerResponse, type: string, pieces: string[]): void {
  response.setHeader('Content-Type', type)
  response.flushHeaders()
  for (const piece of pieces) response.write(piece)
  response.end()
}

const MISSING = ['<p>لا شيء هنا</p>', '<script>"e:E{\\"digest\\":\\"NEXT_HTTP_ERROR_', 'FALLBACK;404\\"}\\n"</script>']

test('a page that is not there says so', async () => {
  const found = await answer((response) => send(response, 'text/html; charset=utf-8', MISSING))
  expect(found).toEqual({ status: 404, text: MISSING.join('') })
})

test('a page that is there is left as it is, and so is one that speaks of such a fault', async () => {
  const pieces = [
    '<p>صفحة</p>',
    '<script>"\\"text\\":\\":E{\\\\\\"digest\\\\\\":\\\\\\"NEXT_HTTP_ERROR_FALLBACK;404"</script>',
  ]
  expect(await answer((response) => send(response, 'text/html', pieces))).toEqual({
    status: 200,
    text: pieces.join(''),
  })
})

test('data, and a status of its own, go out at once', async () => {
  expect((await answer((response) => send(response, 'text/x-component', MISSING))).status).toBe(200)
  const failed = await answer((response) => {
    response.statusCode = 500
    send(response, 'text/html', MISSING)
  })
  expect(failed).toEqual({ status: 500, text: MISSING.join('') })
})
