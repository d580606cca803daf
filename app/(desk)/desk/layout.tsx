import '#components/ui/fonts.css'
import '#components/ui/tokens.css'
import '#components/ui/base.css'
import '#components/desk/ui/fonts.css'
import '#components/desk/ui/desk.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Providers } from '#components/desk/frame/Providers.tsx'
import { EARLY_THEME } from '#components/ui/early-theme.ts'
import { themeStyle } from '#components/ui/theme.ts'
import { deskTranslations, localeOf } from '#i18n/desk.ts'
import { readEdition } from '#newsroom/read.ts'
import { deskLanguage } from '#newsroom/session.ts'

/** Every page of the desk is made for one person, at the moment it is asked for. */
export const instant = false

export const viewport: Viewport = { width: 'device-width', initialScale: 1, interactiveWidget: 'resizes-content' }

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const t = await deskTranslations(await deskLanguage(), 'frame')
  const name = (await readEdition())?.name ?? t('desk')
  return {
    title: { default: t('title', { name }), template: `%s - ${t('title', { name })}` },
    robots: { index: false },
  }
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  await connection()
  const language = await deskLanguage()
  const locale = localeOf(language)
  const { Desk } = await getMessages({ locale })
  const edition = await readEdition()
  const nonce = nonceOf((await headers()).get('content-security-policy'))
  return (
    <html
      lang={language}
      dir={language === 'en' ? 'ltr' : 'rtl'}
      style={edition && themeStyle(edition.settings.theme)}
      suppressHydrationWarning
    >
      <head>
        {/** The style sheets React Aria makes in the browser ask for the nonce here. */}
        {nonce && <meta property="csp-nonce" content={nonce} nonce={nonce} suppressHydrationWarning />}
        {/** biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, under the nonce of this answer */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: EARLY_THEME }} suppressHydrationWarning />
      </head>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ Desk }} timeZone="Africa/Cairo" now={new Date()}>
          <Providers language={language}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

/** The nonce of this answer, which the server entry put in the policy. */
function nonceOf(policy: string | null): string | undefined {
  return policy?.match(/'nonce-([^']+)'/)?.[1]
}
