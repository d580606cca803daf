import { getTranslations } from 'next-intl/server'
import type ar from '#messages/ar.json'

export type Language = 'ar' | 'en'
type Area = keyof (typeof ar)['Desk'] & string

/** The locale the desk is written in: digits pinned, as on the pages of readers. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en' : 'ar-EG-u-nu-latn'
}

/** The words of one area of the desk in the language of whoever is at it; before signing in, in `language` alone. */
export function deskTranslations<A extends Area>(desk: { actor: { language: Language } } | Language, area: A) {
  const language = typeof desk === 'string' ? desk : desk.actor.language
  return getTranslations({ locale: localeOf(language), namespace: `Desk.${area}` as const })
}
