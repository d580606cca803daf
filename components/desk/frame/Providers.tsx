'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { Toasts } from '../ui/Toasts.tsx'
import { restoreTheme } from './theme.ts'

/** What every part of the desk relies on: the language of its controls, and links that do not load the page anew. */
export function Providers({ language, children }: { language: 'ar' | 'en'; children: ReactNode }) {
  const router = useRouter()
  // A page that only the browser could draw, such as one for a wrong address, runs no script of its own.
  useEffect(restoreTheme, [])
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'ar-EG-u-nu-latn'}>
      <RouterProvider navigate={(href) => router.push(href)}>
        {children}
        <Toasts />
      </RouterProvider>
    </I18nProvider>
  )
}
