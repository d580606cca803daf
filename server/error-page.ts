import type { IncomingMessage, ServerResponse } from 'node:http'
import ar from '#messages/ar.json' with { type: 'json' }

/** What a reader gets when a page could not be made: complete in itself, needing no database and no other file. */
function errorDocument(): string {
  const { title, text } = ar.Errors.failed
  return `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title>
<style>:root{color-scheme:light dark}body{margin:0;padding:15vh 24px;background:light-dark(#fbf8f1,#161412);color:light-dark(#1b1814,#ece6da);font:19px/1.75 'Noto Naskh Arabic','Geeza Pro',serif;display:grid;justify-content:center}main{max-inline-size:34rem;border-block-start:3px solid currentColor;padding-block-start:24px}h1{font-size:29px;line-height:1.35;margin:0 0 12px}p{margin:0 0 12px}a{color:light-dark(#8c1a1f,#ee8f80);text-underline-offset:.35em}</style>
</head><body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${ar.Errors.front}</a></p></main></body></html>`
}

const PAGE = errorDocument()

/** How long a shared cache may keep a page, and for how long it may show it while the paper is being repaired. */
const PAGE_CACHING = 'public, max-age=0, s-maxage=10, stale-while-revalidate=30, stale-if-error=864000'

/**
 * Watches one answer. A page that failed is replaced, before a byte of it is sent, by the Arabic error page with the
 * same status; a finished page gets the caching the paper promises.
 */
export function withErrorPage(request: IncomingMessage, response: ServerResponse, isDevelopment: boolean): void {
  const { writeHead, write, end } = response
  let isReplaced = false

  function begin(): void {
    if (response.headersSent) return
    const type = String(response.getHeader('content-type') ?? '')
    if (response.getHeader('x-nextjs-cache')) {
      response.setHeader('Cache-Control', PAGE_CACHING)
      // One document for everybody: the framework's own request headers are not listened to.
      response.setHeader('Vary', 'Accept-Encoding')
    }
    if (isDevelopment || response.statusCode < 500 || !(type === '' || type.startsWith('text/html'))) return
    isReplaced = true
    for (const name of response.getHeaderNames()) {
      if (/^(content-|etag|cache-|x-next|link$|vary$|transfer-)/.test(name)) response.removeHeader(name)
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Retry-After', '30')
  }

  response.writeHead = ((status: number, ...rest: never[]) => {
    response.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object') {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string)
    }
    begin()
    return writeHead.call(response, response.statusCode)
  }) as typeof response.writeHead
  response.write = ((...input: Parameters<typeof write>) => {
    begin()
    return isReplaced ? true : write.apply(response, input)
  }) as typeof response.write
  response.end = ((...input: Parameters<typeof end>) => {
    begin()
    if (!isReplaced) return end.apply(response, input)
    return end.apply(response, request.method === 'HEAD' ? ([] as never) : ([PAGE] as never))
  }) as typeof response.end
}
