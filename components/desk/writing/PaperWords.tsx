'use client'

import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl'
import { createContext, type ReactNode, useContext } from 'react'

/** The words the paper's own markup asks for, from the server. */
export const PaperWordsContext = createContext<AbstractIntlMessages>({})

/** Inside it the paper speaks to its readers: in Arabic, whatever language the desk is in. */
export function PaperWords({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="ar-EG-u-nu-latn" timeZone="Africa/Cairo" messages={useContext(PaperWordsContext)}>
      {children}
    </NextIntlClientProvider>
  )
}
