import type { Digits } from '#arabic/digits.ts'
import type { Settings } from './publication/settings.ts'

/** What the frame of every page shows: the paper, its people, its sections, today. */
export interface Edition {
  name: string
  legalName: string
  tagline: string
  foundedYear: number
  origin: string
  settings: Settings
  /** The instant it was read at, milliseconds UTC. */
  now: number
  /** Year of publication (1 in the first year) and number of today's issue. */
  volume: number
  issue: number
  masthead: MastheadOffice[]
  sections: NavigationSection[]
}

export interface MastheadOffice {
  name: string
  isInHeader: boolean
  holders: { name: string; slug: string }[]
}

export interface NavigationSection {
  id: number
  slug: string
  name: string
  children: { id: number; slug: string; name: string }[]
}

/** How numbers and dates are written on a page. */
export interface PageFormat {
  digits: Digits
  hijriOffset: -1 | 0 | 1
  now: number
}
