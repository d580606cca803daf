import '#components/ui/fonts.css'
import '#components/ui/tokens.css'
import '#components/ui/base.css'
import '#components/ui/print.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { EARLY_THEME } from '#components/ui/early-theme.ts'
import { scriptWords } from '#components/ui/script-words.ts'
import { themeStyle } from '#components/ui/theme.ts'
import { readEdition } from '#newsroom/read.ts'

/** A page of the paper that is not published: made anew each time it is asked for, and known to no cache or robot. */
export const instant = false

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

export default async function PreviewLayout({ children }: { children: ReactNode }) {
  await connection()
  const edition = await readEdition()
  const nonce = (await headers()).get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1]
  return (
    <html lang="ar" dir="rtl" style={edition && themeStyle(edition.settings.theme)} suppressHydrationWarning>
      <head>
        {/** The frame it stands in shows this page and no other. */}
        <base target="_blank" />
        {/** biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, under the nonce of this answer */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: EARLY_THEME }} suppressHydrationWarning />
      </head>
      <body data-words={await scriptWords(edition?.settings.digits ?? 'latn')}>{children}</body>
    </html>
  )
}
