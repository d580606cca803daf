import type { Metadata } from 'next'
import { Settings } from '#components/desk/manage/Settings.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadPublicationForm } from '#newsroom/manage/settings.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage } from '../../get-for-page.ts'
import { savePublicationAction } from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'manage')
  return { title: t('settings.title') }
}

export default async function SettingsPage() {
  const desk = await requireDesk()
  return <Settings stored={await getForPage(loadPublicationForm(desk))} save={savePublicationAction} />
}
