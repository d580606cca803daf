import { type Block, blockSchema, type EMBED_PROVIDERS } from '#newsroom/articles/body.ts'

type Provider = (typeof EMBED_PROVIDERS)[number]
export type EmbedName = Pick<Extract<Block, { type: 'embed' }>['attrs'], 'provider' | 'id'>

const ADDRESS =
  /(?:https?:)?\/\/[^\s"'<>]+|(?:www\.|m\.)?(?:youtube|youtu|x|twitter|facebook|instagram|tiktok)\.[a-z]+\/[^\s"'<>]+/giu
const HOSTS: [RegExp, Provider, (url: URL) => string | undefined][] = [
  [/^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/u, 'youtube', youtubeId],
  [/^(?:(?:www|mobile)\.)?(?:x|twitter)\.com$/u, 'x', xId],
  [/^(?:(?:www|m|web|mbasic|[a-z]{2}-[a-z]{2})\.)?facebook\.com$/u, 'facebook', facebookId],
  [/^(?:www\.)?instagram\.com$/u, 'instagram', instagramId],
  [/^(?:(?:www|m)\.)?tiktok\.com$/u, 'tiktok', tiktokId],
]

/**
 * Whose post an address leads to, and its name there; `undefined` when it is none that can be shown. Takes the code a
 * service offers for embedding too: the first address in it that names a post counts.
 */
export function readEmbed(text: string): EmbedName | undefined {
  for (const [found] of text.replaceAll('&amp;', '&').matchAll(ADDRESS)) {
    const name = readAddress(found)
    if (name) return name
  }
  return undefined
}

function readAddress(address: string): EmbedName | undefined {
  const whole = address.startsWith('//')
    ? `https:${address}`
    : /^https?:/iu.test(address)
      ? address
      : `https://${address}`
  const url = URL.parse(whole)
  const match = HOSTS.find(([host]) => host.test(url?.hostname ?? ''))
  if (!url || !match) return undefined
  const [, provider, read] = match
  const attrs = { provider, id: read(url) ?? '', caption: null }
  const block = blockSchema.safeParse({ type: 'embed', attrs }).data
  return block?.type === 'embed' ? { provider, id: block.attrs.id } : undefined
}

function segments(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean)
}

function youtubeId(url: URL): string | undefined {
  const [first, second] = segments(url)
  const id =
    url.hostname === 'youtu.be'
      ? first
      : first === 'watch'
        ? (url.searchParams.get('v') ?? undefined)
        : ['shorts', 'live', 'embed', 'v'].includes(first ?? '')
          ? second
          : undefined
  return id && /^[\w-]{6,20}$/u.test(id) ? id : undefined
}

function xId(url: URL): string | undefined {
  const parts = segments(url)
  const at = parts.findIndex((part) => part === 'status' || part === 'statuses')
  const number = /^\d+/u.exec(parts[at + 1] ?? '')?.[0]
  if (at < 1 || !number) return undefined
  return parts[0] === 'i' ? number : `${parts[0]}/status/${number}`
}

/** Posts behind a query are named by their number; short addresses (`/share/…`) keep their path. */
function facebookId(url: URL): string | undefined {
  const query = url.searchParams
  const parts = segments(url)
  const [first = ''] = parts
  if (first === 'plugins') return facebookInner(query.get('href'))
  const story = query.get('story_fbid')
  if (story) return query.get('id') ? `${query.get('id')}/posts/${story}` : story
  if (['watch', 'video.php', 'photo', 'photo.php'].includes(first))
    return query.get('v') ?? query.get('fbid') ?? undefined
  const namesPost = parts.some((part) => ['posts', 'videos', 'reel', 'share', 'photos', 'permalink'].includes(part))
  return namesPost && parts.length > 1 ? parts.join('/') : undefined
}

function facebookInner(href: string | null): string | undefined {
  const url = URL.parse(href ?? '')
  return url && !url.pathname.startsWith('/plugins') ? facebookId(url) : undefined
}

function instagramId(url: URL): string | undefined {
  const parts = segments(url)
  const at = parts.findIndex((part) => ['p', 'reel', 'reels', 'tv'].includes(part))
  const id = parts[at + 1]
  if (at < 0 || at > 1 || !id) return undefined
  return parts[at] === 'p' ? id : `${parts[at] === 'reels' ? 'reel' : parts[at]}/${id}`
}

function tiktokId(url: URL): string | undefined {
  const parts = segments(url)
  const number = parts.find((part) => /^\d{8,}$/u.test(part))
  if (!number) return undefined
  return parts[0]?.startsWith('@') ? `${parts[0].slice(1)}/video/${number}` : number
}
