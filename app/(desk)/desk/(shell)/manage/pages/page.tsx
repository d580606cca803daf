import type { Metadata } from 'next'
import { Pages } from '#components/desk/manage/Pages.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadManagedPages } from '#newsroom/manage/load-pages.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage } from '../../get-for-page.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'manage')
  return { title: t('pages.title') }
}

export default async function PagesPage() {
  const desk = await requireDesk()
  return <Pages pages={await getForPage(loadManagedPages(desk))} />
}
