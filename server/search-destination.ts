import { parseSearch } from '#arabic/search-query.ts'
import { addresses } from '#newsroom/addresses.ts'

/**
 * Where a search form's request, `/search?q=…`, is sent on to: results have addresses of their own, so that they are
 * kept, and light, like every other page. Undefined for any other request.
 */
export function searchDestination(url: string): string | undefined {
  const [path = '', ...rest] = url.split('?')
  if (path !== addresses.search) return undefined
  const typed = new URLSearchParams(rest.join('?')).get('q')
  if (typed === null) return undefined
  const { text, terms } = parseSearch(typed)
  return terms.length > 0 ? addresses.searchResults(text) : addresses.search
}
