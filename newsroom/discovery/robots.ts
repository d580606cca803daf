import { addresses } from '../addresses.ts'
import { TRAINING_CRAWLERS } from './crawlers.ts'
import type { TextFacts } from './text-facts.ts'

/** First words of addresses that are nobody's business but the reader's, the desk's or a partner's. */
const CLOSED = ['desk', 'search', 'suggest', 'partner']

/** robots.txt (RFC 9309). A copy to try things on is closed to everybody. */
export function writeRobots({ origin, isStaging, settings }: TextFacts): string {
  if (isStaging) return 'User-agent: *\nDisallow: /\n'
  const refused = settings.refusesTraining
    ? [...TRAINING_CRAWLERS.map((name) => `User-agent: ${name}`), 'Disallow: /', '']
    : []
  const closed = CLOSED.flatMap((name) => [`/${name}$`, `/${name}/`, `/${name}?`])
  const own = settings.robots.trim()
  return [
    ...refused,
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    'Allow: /',
    '',
    ...(own ? [own, ''] : []),
    `Sitemap: ${origin}${addresses.sitemap}`,
    `Sitemap: ${origin}${addresses.newsSitemap()}`,
    '',
  ].join('\n')
}
