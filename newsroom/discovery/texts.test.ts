import { describe, expect, test } from 'vitest'
import { TRAINING_CRAWLERS } from './crawlers.ts'
import { writeRobots } from './robots.ts'
import { type DiscoverySettings, discoverySchema } from './settings.ts'
import { escapeXml } from './sitemap-xml.ts'
import type { TextFacts } from './text-facts.ts'
import { writeAds, writeHumans, writeLlms, writeSecurity } from './texts.ts'

const ORIGIN = 'https://paper.example'

function factsWith(settings: Partial<DiscoverySettings> = {}, more: Partial<TextFacts> = {}): TextFacts {
  return {
    name: 'المجلة',
    legalName: 'دار المجلة',
    tagline: 'يومية',
    foundedYear: 1987,
    origin: ORIGIN,
    isStaging: false,
    now: Date.UTC(2026, 0, 15, 10),
    sections: [{ name: 'المدينة [وما حولها]', url: `${ORIGIN}/city`, description: 'الشارع\nوالبيت' }],
    pages: [{ name: 'عن الجريدة', url: `${ORIGIN}/about` }],
    offices: [{ name: 'رئيس التحرير', holders: ['هدى الأسعد', 'ليلى'] }],
    contact: { address: '14 شارع المسبك', email: 'info@paper.example' },
    settings: discoverySchema.parse(settings),
    ...more,
  }
}

/** Whether a crawler may read a path, by RFC 9309: its own group, the longest rule, `*` and `$`. */
function mayRead(robots: string, agent: string, path: string): boolean {
  const groups = robots.split(/\n\s*\n/).map((group) => group.split('\n'))
  const names = (group: string[]) => group.flatMap((line) => /^User-agent: (.+)$/.exec(line)?.[1]?.toLowerCase() ?? [])
  const own = groups.find((group) => names(group).includes(agent.toLowerCase()))
  const group = own ?? groups.find((one) => names(one).includes('*')) ?? []
  const rules = group.flatMap((line) => {
    const { kind, rule } = /^(?<kind>Allow|Disallow): (?<rule>.*)$/.exec(line)?.groups ?? {}
    if (!rule) return []
    const pattern = new RegExp(`^${rule.replace(/[.+?()[\]{}|^]/g, '\\$&').replaceAll('*', '.*')}`)
    return pattern.test(path) ? [{ isAllowed: kind === 'Allow', length: rule.length }] : []
  })
  const [best] = rules.toSorted(
    (one, other) => other.length - one.length || Number(other.isAllowed) - Number(one.isAllowed),
  )
  return best?.isAllowed ?? true
}

describe('robots.txt', () => {
  test('lets everybody read the paper, and nobody the desk, searches, suggestions and partner feeds', () => {
    const robots = writeRobots(factsWith())
    for (const path of ['/', '/city/1/x', '/desks', '/searching', '/feed.xml', '/sitemap.xml', '/partners/1/x']) {
      expect(mayRead(robots, 'Googlebot', path), path).toBe(true)
    }
    const closed = ['/desk', '/desk/stories', '/desk?x=1', '/search', '/search/x', '/search?q=x', '/suggest?q=x']
    for (const path of [...closed, '/partner/abc/feed.xml', '/desk/preview/1']) {
      expect(mayRead(robots, 'Googlebot', path), path).toBe(false)
    }
    expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml\n`)
    expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemaps/news.xml\n`)
  })

  test('keeps those who gather for training away when the paper says so, and nobody else', () => {
    const robots = writeRobots(factsWith({ refusesTraining: true }))
    for (const name of TRAINING_CRAWLERS) expect(mayRead(robots, name, '/city/1/x'), name).toBe(false)
    for (const name of ['Googlebot', 'Bingbot', 'Applebot', 'facebookexternalhit', 'WhatsApp']) {
      expect(mayRead(robots, name, '/city/1/x'), name).toBe(true)
    }
    expect(mayRead(writeRobots(factsWith()), 'GPTBot', '/')).toBe(true)
  })

  test('has the lines of the paper as they were written', () => {
    const robots = writeRobots(factsWith({ robots: '  User-agent: BadBot\nDisallow: /\n\n' }))
    expect(mayRead(robots, 'BadBot', '/')).toBe(false)
    expect(mayRead(robots, 'Googlebot', '/')).toBe(true)
  })

  test('closes a copy to everybody', () => {
    const robots = writeRobots(factsWith({ robots: 'User-agent: x\nAllow: /' }, { isStaging: true }))
    expect(robots).toBe('User-agent: *\nDisallow: /\n')
  })
})

const WORDS = {
  founded: 'تصدر منذ 1987.',
  sections: 'الأقسام',
  feeds: 'الخلاصات',
  about: 'عن الجريدة',
  rights: 'الحقوق',
  feedNames: { rss: 'RSS', atom: 'Atom', json: 'JSON' },
  masthead: 'أسرة التحرير',
  corrections: 'التصويبات',
  archive: 'الأرشيف',
  licence: 'كل الحقوق محفوظة.',
}

test('llms.txt is Markdown that no name can break', () => {
  const lines = writeLlms(factsWith({ llms: 'كلام من عندنا.' }), WORDS).split('\n')
  expect(lines.slice(0, 3)).toEqual(['# المجلة', '', '> يومية'])
  expect(lines).toContain(`- [المدينة \\[وما حولها\\]](${ORIGIN}/city): الشارع والبيت`)
  expect(lines).toContain('كلام من عندنا.')
  expect(lines).toContain(`- [JSON](${ORIGIN}/feed.json)`)
  expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(4)
  expect(lines.at(-2)).toBe('كل الحقوق محفوظة.')
})

test('ads.txt is what was written, or is not there', () => {
  expect(writeAds(factsWith())).toBeUndefined()
  expect(writeAds(factsWith({ ads: ' \n' }))).toBeUndefined()
  expect(writeAds(factsWith({ ads: 'ads.example, 1, DIRECT\n\n' }))).toBe('ads.example, 1, DIRECT\n')
})

test('humans.txt names the masthead unless something was written', () => {
  expect(writeHumans(factsWith())).toBe(
    `/* TEAM */\nرئيس التحرير: هدى الأسعد\nرئيس التحرير: ليلى\n\n/* SITE */\nالمجلة\n${ORIGIN}\n14 شارع المسبك\ninfo@paper.example\n`,
  )
  expect(writeHumans(factsWith({ humans: 'نحن' }))).toBe('نحن\n')
})

describe('security.txt', () => {
  test('is not there while nobody is named', () => expect(writeSecurity(factsWith())).toBeUndefined())

  test('says whom to tell, and until when that is so: less than a year, and the same all day', () => {
    const at = (now: number) => writeSecurity(factsWith({ securityContact: 'security@paper.example' }, { now })) ?? ''
    const morning = Date.UTC(2026, 0, 15, 1)
    expect(at(morning)).toBe(
      `Contact: mailto:security@paper.example\nExpires: 2026-07-14T00:00:00.000Z\nPreferred-Languages: ar, en\nCanonical: ${ORIGIN}/.well-known/security.txt\n`,
    )
    expect(at(morning + 20 * 3_600_000)).toBe(at(morning))
  })

  test('takes a link as it is', () => {
    const securityContact = 'https://paper.example/report'
    expect(writeSecurity(factsWith({ securityContact }))).toContain(`Contact: ${securityContact}\n`)
  })
})

test('what XML cannot hold is left out of it', () => {
  expect(escapeXml('a\u0000b\u000bc\ud800d\ufffee')).toBe('abcde')
  expect(escapeXml('<«ترام» & \'x\' "y">')).toBe('&lt;«ترام» &amp; &apos;x&apos; &quot;y&quot;&gt;')
  expect(escapeXml('\u{1f6a2}\u200f')).toBe('\u{1f6a2}\u200f')
})
