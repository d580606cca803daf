import '#components/ui/fonts.css'
import '#components/ui/tokens.css'
import '#components/ui/base.css'
import '#components/ui/print.css'
import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { EARLY_THEME } from '#components/ui/early-theme.ts'
import { FONT_FILES } from '#components/ui/font-files.ts'
import { scriptWords } from '#components/ui/script-words.ts'
import { themeStyle } from '#components/ui/theme.ts'
import { readEdition } from '#newsroom/read.ts'

/** Every page of the paper is finished before it is asked for; the build fails when one reads a cookie or a header. */
export const ensureStatic = 'navigation'

export async function generateViewport(): Promise<Viewport> {
  const theme = (await readEdition())?.settings.theme.paper
  return {
    width: 'device-width',
    initialScale: 1,
    themeColor: theme && [
      { media: '(prefers-color-scheme: light)', color: theme.light },
      { media: '(prefers-color-scheme: dark)', color: theme.dark },
    ],
  }
}

export default async function PaperLayout({ children }: { children: ReactNode }) {
  const edition = await readEdition()
  for (const file of [FONT_FILES.headline, FONT_FILES.text]) {
    preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  }
  return (
    <html lang="ar" dir="rtl" style={edition && themeStyle(edition.settings.theme)} suppressHydrationWarning>
      <head>
        {/** biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, whose hash the policy carries */}
        <script data-own="" dangerouslySetInnerHTML={{ __html: EARLY_THEME }} />
        <script data-own="" type="module" src="/paper.js" />
      </head>
      <body data-words={await scriptWords(edition?.settings.digits ?? 'latn')}>{children}</body>
    </html>
  )
}
