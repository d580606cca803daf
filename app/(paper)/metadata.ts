import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { joinTitle } from '#arabic/bidi.ts'
import { writeDigits } from '#arabic/digits.ts'
import type { Edition } from '#newsroom/edition.ts'
import { type Picture, variantPath } from '#newsroom/media/picture.ts'

/** Widest first: what a preview shows best. */
const PREVIEW_WIDTHS = [1280, 640]

/** The title of a page of a listing; the first is the listing itself. */
export async function numberedTitle(edition: Edition, name: string, page: number): Promise<string> {
  if (page === 1) return name
  const t = await getTranslations('Meta')
  return t('sectionPage', { name, page: writeDigits(String(page), edition.settings.digits) })
}

/** What crawlers and link previews read of a page. `path` is canonical and percent-encoded. */
export function describePage(
  edition: Edition,
  page: {
    title: string
    /** In links that are shared, when it is another. */
    socialTitle?: string
    description: string
    path: string
    picture?: Picture | null
    type?: 'article'
  },
): Metadata {
  const image = page.picture && previewOf(page.picture, edition.origin)
  return {
    metadataBase: new URL(edition.origin),
    title: joinTitle(page.title, edition.name),
    description: page.description,
    alternates: { canonical: edition.origin + page.path },
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    openGraph: {
      type: page.type ?? 'website',
      locale: 'ar_EG',
      siteName: edition.name,
      title: page.socialTitle ?? page.title,
      description: page.description,
      url: edition.origin + page.path,
      ...(image && { images: [image] }),
    },
    twitter: { card: image ? 'summary_large_image' : 'summary' },
    icons: { icon: '/icon.svg', apple: '/apple-icon.png' },
  }
}

function previewOf(picture: Picture, origin: string) {
  const shape = picture.variants['16x9']
  const width = PREVIEW_WIDTHS.find((one) => shape?.jpg.includes(one)) ?? shape?.jpg.at(-1)
  if (!shape || !width) return undefined
  return {
    url: origin + variantPath(picture.hash, '16x9', width, 'jpg'),
    width,
    height: Math.round(width * shape.proportion),
    alt: picture.alt,
  }
}
