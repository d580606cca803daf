import { useTranslations } from 'next-intl'

const QUOTED = /["\u00ab\u201c]/u

/** Whether some of the words were asked for in their order. */
export function isQuoted(query: string): boolean {
  return QUOTED.test(query)
}

/** What was asked, between quotation marks unless it has some of its own. */
export function Asked({ query }: { query: string }) {
  const t = useTranslations('Search')
  const words = () => <bdi>{query}</bdi>
  return isQuoted(query) ? words() : t.rich('quoted', { query: words })
}
