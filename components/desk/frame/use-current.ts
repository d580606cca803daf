import { usePathname, useSearchParams } from 'next/navigation'

const LISTS = '/desk/stories'

/** Tells which of the frame's links leads to the page at hand, as a value for `aria-current`. */
export function useCurrent(
  saved: { query: string }[],
  places: { href: string }[] = [],
): {
  place: (href: string) => 'page' | undefined
  view: (view: string) => 'page' | undefined
  list: (query: string) => 'page' | undefined
} {
  const path = usePathname()
  const params = useSearchParams()
  const here = path === LISTS ? canonical(params.toString()) : undefined
  const isSaved = saved.some(({ query }) => canonical(query) === here)
  const page = (isHere: boolean) => (isHere ? 'page' : undefined)
  // A place inside another is the one that counts.
  const [nearest] = places
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)
  return {
    place: (href) => page(href === nearest),
    view: (view) => page(here !== undefined && !isSaved && (params.get('view') ?? 'mine') === view),
    list: (query) => page(canonical(query) === here),
  }
}

/** The same list has one form, wherever in it somebody stands. */
export function canonical(query: string): string {
  const params = new URLSearchParams(query)
  params.delete('after')
  if (!params.has('view')) params.set('view', 'mine')
  const states = params.get('state')
  if (states) params.set('state', states.split(',').sort().join())
  params.sort()
  return params.toString()
}
