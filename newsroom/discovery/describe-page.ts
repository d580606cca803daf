import { joinTitle, plainTitle, stripControls } from '#arabic/bidi.ts'
import { toCairoIso } from '#arabic/dates.ts'
import { env } from '../../env.ts'
import { addresses, FEED_FORMATS, type FeedFormat } from '../addresses.ts'
import type { Article } from '../articles/views.ts'
import type { Edition } from '../edition.ts'
import { type Picture, type PictureFile, previewFile } from '../media/picture.ts'
import { MANIFEST_PATH } from './manifest.ts'

const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

export interface PageFacts {
  title: string
  /** In links that are shared, when it is another. */
  socialTitle?: string
  description: string
  /** Canonical, percent-encoded. */
  path: string
  picture?: Picture | null
  /** What is shown of a page without a picture of its own. */
  card?: (PictureFile & { alt: string }) | null
  /** The listing that feeds stand beside: its own address, and its name when it is not the paper's. */
  feeds?: { base: string; name?: string }
  article?: Pick<Article, 'publishedAt' | 'revisedAt' | 'section' | 'tags' | 'credits'>
}

/** What crawlers and link previews read of a page, as Next's `Metadata`. */
export function describePage(edition: Edition, page: PageFacts) {
  const { origin, name } = edition
  const card = page.card && { ...page.card, url: origin + page.card.path }
  const image = page.picture ? previewOf(page.picture, origin) : card
  const title = safeInline(page.title)
  const description = safeInline(page.description)
  const preview = {
    locale: 'ar_EG',
    siteName: name,
    title: page.socialTitle === undefined ? title : safeInline(page.socialTitle),
    description,
    url: origin + page.path,
    ...(image && { images: [image] }),
  }
  return {
    metadataBase: new URL(origin),
    title: joinTitle(title, name),
    description,
    alternates: { canonical: origin + page.path, types: page.feeds && feedLinks(edition, page.feeds) },
    robots: env.STAGING
      ? { index: false, follow: false }
      : { index: true, follow: true, 'max-image-preview': 'large' as const },
    openGraph: page.article
      ? { type: 'article' as const, ...preview, ...articleFacts(page.article, origin) }
      : { type: 'website' as const, ...preview },
    twitter: {
      card: image ? ('summary_large_image' as const) : ('summary' as const),
      site: accountOf(edition.settings.follow.x),
    },
    manifest: MANIFEST_PATH,
    icons: {
      icon: [
        { url: '/icon.svg', type: 'image/svg+xml' },
        { url: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      ],
      apple: '/apple-icon.png',
    },
  }
}

/** A text as a tab, a search engine or a messenger prints it; one that holds its parts apart already is left as it is. */
function safeInline(text: string): string {
  return stripControls(text) === text ? plainTitle(text) : text
}

function feedLinks({ name, origin }: Edition, feeds: NonNullable<PageFacts['feeds']>) {
  const title = joinTitle(safeInline(feeds.name ?? ''), name)
  const link = (format: FeedFormat) => [{ url: origin + addresses.feed(feeds.base, format), title }]
  return Object.fromEntries(FEED_FORMATS.map((format) => [FEED_TYPES[format], link(format)]))
}

function articleFacts(
  { publishedAt, revisedAt, section, tags, credits }: NonNullable<PageFacts['article']>,
  origin: string,
) {
  return {
    publishedTime: toCairoIso(publishedAt),
    modifiedTime: revisedAt === null ? undefined : toCairoIso(revisedAt),
    section: section.name,
    tags: tags.map((tag) => tag.name),
    authors: credits.flatMap(({ role, href }) => (role === 'writer' && href ? origin + href : [])),
  }
}

/** «@paper» of an account's address on X. */
function accountOf(address: string | null): string | undefined {
  const name =
    address === null ? undefined : /^https?:\/\/(?:www\.)?(?:x|twitter)\.com\/(\w{1,15})\/?$/.exec(address)?.[1]
  return name && `@${name}`
}

/** The photograph itself, without a mark or a word upon it. */
function previewOf(picture: Picture, origin: string) {
  const file = previewFile(picture, '16x9') ?? previewFile(picture, 'whole')
  if (!file) return undefined
  const { path, width, height } = file
  return { url: origin + path, width, height, alt: picture.alt, type: 'image/jpeg' }
}
