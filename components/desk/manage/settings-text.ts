import { toLatinDigits } from '#arabic/digits.ts'
import type { PublicationForm } from '#newsroom/manage/settings.ts'
import type { Settings } from '#newsroom/publication/settings.ts'

export const CONTACT = ['address', 'phone', 'email'] as const
export const FOLLOW = ['google', 'whatsapp', 'facebook', 'x', 'telegram', 'youtube'] as const

/** The settings as they are typed: whatever stands in a field stays there until it is saved. */
export interface SettingsText {
  name: string
  legalName: string
  tagline: string
  foundedYear: string
  issueNumber: string
  issueDay: string | null
  digits: Settings['digits']
  hijriOffset: string
  pageSize: string
  theme: Settings['theme']
  contact: Record<(typeof CONTACT)[number], string>
  follow: Record<(typeof FOLLOW)[number], string>
}

export function toText({ settings, ...facts }: PublicationForm): SettingsText {
  const { seen: _, ...rest } = facts
  return {
    ...rest,
    foundedYear: String(facts.foundedYear),
    issueNumber: String(facts.issueNumber),
    digits: settings.digits,
    hijriOffset: String(settings.hijriOffset),
    pageSize: String(settings.pageSize),
    theme: settings.theme,
    contact: settings.contact,
    follow: {
      google: settings.follow.google ?? '',
      whatsapp: settings.follow.whatsapp ?? '',
      facebook: settings.follow.facebook ?? '',
      x: settings.follow.x ?? '',
      telegram: settings.follow.telegram ?? '',
      youtube: settings.follow.youtube ?? '',
    },
  }
}

/** What the server is asked to save: as typed, so that its schema says what is wrong with it. */
export function toInput(typed: SettingsText, stored: PublicationForm) {
  const { name, legalName, tagline, issueDay, digits, theme, contact } = typed
  const follow = Object.fromEntries(FOLLOW.map((place) => [place, typed.follow[place].trim() || null]))
  return {
    seen: stored.seen,
    ...{ name, legalName, tagline, issueDay },
    foundedYear: toNumber(typed.foundedYear),
    issueNumber: toNumber(typed.issueNumber),
    settings: {
      ...stored.settings,
      ...{ digits, theme, contact, follow },
      hijriOffset: Number(typed.hijriOffset),
      pageSize: toNumber(typed.pageSize),
    },
  }
}

/** Digits of either kind; null, which no schema takes for a number, for anything else. */
function toNumber(text: string): number | null {
  const digits = toLatinDigits(text.trim())
  return /^\d+$/.test(digits) ? Number(digits) : null
}
