import type { Edition } from '../edition.ts'

export const MANIFEST_PATH = '/manifest.webmanifest'

/** What a phone shows of the paper when a reader puts it among the apps. */
export function manifestOf({ name, tagline, settings }: Edition) {
  const paper = settings.theme.paper.light
  const icon = (side: number) => ({ src: `/icon-${side}.png`, sizes: `${side}x${side}`, type: 'image/png' })
  return {
    id: '/',
    name,
    short_name: name,
    description: tagline,
    lang: 'ar',
    dir: 'rtl',
    start_url: '/',
    scope: '/',
    // The browser's own «back» and «share» stay in reach: a paper is read from page to page.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    categories: ['news'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      icon(192),
      icon(512),
      { ...icon(512), src: '/icon-maskable-512.png', purpose: 'maskable' },
    ],
  }
}
