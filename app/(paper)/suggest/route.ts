import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { writeDigits } from '#arabic/digits.ts'
import { readEdition, readSuggestions } from '#newsroom/read.ts'
import type { Suggestion } from '#newsroom/search/suggest.ts'

/** Nobody types more before looking up; what follows is not read. */
const LONGEST_TYPED = 80
/** Sections and topics before stories: they are few, and lead furthest. */
const KINDS = ['section', 'tag', 'person', 'story'] as const satisfies readonly Suggestion['kind'][]
const CACHING = 'public, max-age=10'

/**
 * What a reader who has typed `q` may mean, for `public/paper.js`, in the words it shows: it has none of its own. Names
 * of the same kind stand together. Whatever is asked, and whatever fails, the answer is an answer.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const typed = (request.nextUrl.searchParams.get('q') ?? '').slice(0, LONGEST_TYPED)
  const [t, edition, suggestions] = await Promise.all([getTranslations('Search'), readEdition(), find(typed)])
  const number = writeDigits(String(suggestions.length), edition?.settings.digits ?? 'latn')
  const groups = KINDS.map((kind) => ({
    name: t(`suggestions.${kind}`),
    items: suggestions.filter((one) => one.kind === kind).map(({ text, href }) => ({ text, href })),
  }))
  return Response.json(
    {
      label: t('suggestions.label'),
      status: t('suggestions.count', { count: suggestions.length, number }),
      groups: groups.filter(({ items }) => items.length > 0),
    },
    { headers: { 'Cache-Control': CACHING } },
  )
}

/** A reader who types loses nothing when this fails: the form is still a form. */
async function find(typed: string): Promise<Suggestion[]> {
  try {
    return await readSuggestions(typed)
  } catch (error) {
    console.error(error)
    return []
  }
}
