import type { Edition, PageFormat } from './edition.ts'

/** How the pages of an edition write numbers and dates. */
export function pageFormat({ settings, now }: Edition): PageFormat {
  return { digits: settings.digits, hijriOffset: settings.hijriOffset, now }
}
