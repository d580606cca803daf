import type { Metadata } from 'next'
import { Discovery } from '#components/desk/discovery/Discovery.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadAnnouncements } from '#newsroom/announce/manage.ts'
import { TRAINING_CRAWLERS } from '#newsroom/discovery/crawlers.ts'
import { loadDiscoveryForm } from '#newsroom/discovery/manage.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage } from '../../get-for-page.ts'
import { retellAnnouncementAction, saveDiscoveryAction } from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'discovery')
  return { title: t('title') }
}

export default async function DiscoveryPage({ searchParams }: PageProps<'/desk/manage/discovery'>) {
  const desk = await requireDesk()
  const stored = await getForPage(loadDiscoveryForm(desk))
  const { before, open } = await searchParams
  const last = Number(before)
  const announcements = await loadAnnouncements(desk, {
    before: last > 0 && Number.isSafeInteger(last) ? last : undefined,
    onlyOpen: open === '1',
  })
  return (
    <Discovery
      stored={stored}
      announcements={announcements}
      onlyOpen={open === '1'}
      crawlers={[...TRAINING_CRAWLERS]}
      save={saveDiscoveryAction}
      retell={retellAnnouncementAction}
    />
  )
}
