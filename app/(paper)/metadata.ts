import { getTranslations } from 'next-intl/server'
import { writeDigits } from '#arabic/digits.ts'
import type { Edition } from '#newsroom/edition.ts'

/** The title of a page of a listing; the first is the listing itself. */
export async function numberedTitle(edition: Edition, name: string, page: number): Promise<string> {
  if (page === 1) return name
  const t = await getTranslations('Meta')
  return t('sectionPage', { name, page: writeDigits(String(page), edition.settings.digits) })
}
