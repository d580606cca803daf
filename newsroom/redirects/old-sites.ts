import { type NormalAddress, normalise, writeKey } from './normal-form.ts'
import { compilePattern, matchPattern, type Pattern } from './pattern.ts'

/*
 * How the addresses of news sites look whose stories are brought here. The number in an address names the story, whatever
 * stands around it: two addresses of one family with the same number are the same story.
 */

export interface OldSite {
  /** A key of `Desk.redirects.sites`, and the first part of the keys its numbers are kept by. */
  id: OldSiteId
  patterns: string[]
}

const SHAPES = {
  /** The number alone, as El Balad and Al-Bawaba News have it. */
  number: ['/{id}'],
  /** Youm7. */
  'story-date': ['/story/{year}/{month}/{day}/{slug}/{id}', '/story/{year}/{month}/{day}/{id}'],
  /** Masrawy, with one section or two before the date. */
  'details-date': [
    '/*/details/{year}/{month}/{day}/{id}/{slug}',
    '/*/*/details/{year}/{month}/{day}/{id}/{slug}',
    '/*/*/*/details/{year}/{month}/{day}/{id}/{slug}',
  ],
  /** Al-Masry Al-Youm. */
  'news-details': ['/news/details/{id}', '/news/details/{id}/{slug}'],
  /** Al-Ahram. */
  'news-aspx': ['/news/{id}.aspx', '/news/{id}/{slug}.aspx', '/newsq/{id}.aspx'],
  /** WordPress. */
  wordpress: ['/?p={id}', '/archives/{id}'],
  /** Pages that a program makes from a number. */
  'query-id': [
    '/article.php?id={id}',
    '/news.php?id={id}',
    '/story.php?id={id}',
    '/details.php?id={id}',
    '/details.aspx?id={id}',
    '/news.aspx?id={id}',
    '/newsdetails.aspx?id={id}',
    '/article.aspx?id={id}',
    '/article.aspx?articleid={id}',
    '/news.aspx?newsid={id}',
  ],
  /** Joomla. */
  joomla: ['/*/{id}-{slug}', '/*/*/{id}-{slug}', '/index.php/*/{id}-{slug}', '/index.php?id={id}&option=com_content'],
  /** Drupal. */
  drupal: ['/node/{id}', '/*/node/{id}'],
  /** `/article/123`, `/news/123/عنوان`, and the number at the end of the slug. */
  article: [
    '/article/{id}',
    '/article/{id}/{slug}',
    '/news/{id}',
    '/news/{id}/{slug}',
    '/story/{id}',
    '/story/{id}/{slug}',
  ],
  'slug-number': ['/news/{slug}-{id}', '/article/{slug}-{id}', '/story/{slug}-{id}'],
} as const

export type OldSiteId = keyof typeof SHAPES
export const OLD_SITES: OldSite[] = (Object.keys(SHAPES) as OldSiteId[]).map((id) => ({
  id,
  patterns: [...SHAPES[id]],
}))

const COMPILED: { id: OldSiteId; pattern: Pattern }[] = OLD_SITES.flatMap(({ id, patterns }) =>
  patterns.flatMap((source) => {
    const pattern = compilePattern(source)
    return typeof pattern === 'string' ? [] : { id, pattern }
  }),
)

export function isOldSite(text: string): text is OldSiteId {
  return text in SHAPES
}

/** The keys of an address's number, by the families whose shape it has: `wordpress:123`. */
export function numberKeys(address: NormalAddress, isOn: (id: OldSiteId) => boolean = () => true): string[] {
  const keys = COMPILED.flatMap(({ id, pattern }) => {
    const number = isOn(id) ? matchPattern(pattern, address)?.id?.replace(/^0+(?=\d)/, '') : undefined
    return number === undefined ? [] : `${id}:${number}`
  })
  return [...new Set(keys)]
}

/** The family of a key that `numberKeys` made. */
export function siteOfKey(key: string): OldSiteId | undefined {
  const id = key.startsWith('/') ? '' : (key.split(':', 1)[0] ?? '')
  return isOldSite(id) ? id : undefined
}

const LONGEST_KEY = 500

/**
 * Everything by which a story of another site will be asked for: its address there, and its number. Nothing for the
 * address of a front page, or for what is no address.
 */
export function oldAddressKeys(url: string): string[] {
  const address = normalise(url)
  if (!address || (address.path === '/' && address.params.length === 0)) return []
  return [writeKey(address), ...numberKeys(address)].filter((key) => key.length <= LONGEST_KEY)
}
