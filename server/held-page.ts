import type { ServerResponse } from 'node:http'

/** How a page that is not there ends, in the data that goes with it. Text on a page has one more backslash. */
const MISSING = ':E{\\"digest\\":\\"NEXT_HTTP_ERROR_FALLBACK;404\\"}'

/**
 * Holds a page back until all of it is made: Next sends the status before it knows whether there is such a page, and says
 * 200 of one that is not there. For pages made for one person, which nobody reads while they are being made.
 */
export function holdPage(response: ServerResponse): void {
  const { write, end, flushHeaders } = response
  const held: Buffer[] = []

  function hold(chunk: unknown): void {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) held.push(Buffer.from(chunk))
  }

  response.flushHeaders = () => {
    if (!isPage(response)) flushHeaders.call(response)
  }
  response.write = ((...input: Parameters<typeof write>) => {
    if (!isPage(response)) return write.apply(response, input)
    hold(input[0])
    return true
  }) as typeof response.write
  response.end = ((...input: Parameters<typeof end>) => {
    if (!isPage(response)) return end.apply(response, input)
    hold(input[0])
    const body = Buffer.concat(held)
    if (body.includes(MISSING)) response.statusCode = 404
    return end.apply(response, [body] as never)
  }) as typeof response.end
}

function isPage(response: ServerResponse): boolean {
  const type = String(response.getHeader('content-type') ?? '')
  return !response.headersSent && response.statusCode === 200 && type.startsWith('text/html')
}
