import { addresses } from '#newsroom/addresses.ts'
import { searchAddressOf } from '#newsroom/search/address.ts'

/**
 * Where a search form's request, `/search?q=…&section=…`, is sent on to: results have addresses of their own, so that
 * they are kept, and light, like every other page. Undefined for any other request.
 */
export function searchDestination(url: string): string | undefined {
  const [path = '', ...rest] = url.split('?')
  if (path !== addresses.search) return undefined
  const form = new URLSearchParams(rest.join('?'))
  return form.has('q') ? searchAddressOf(form) : undefined
}
