import type { Metadata } from 'next'
import { Feeds } from '#components/desk/feeds/Feeds.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadManagedFeeds } from '#newsroom/feeds/load-partners.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage } from '../../get-for-page.ts'
import { addFeedAction } from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'feeds')
  return { title: t('title') }
}

export default async function FeedsPage() {
  const desk = await requireDesk()
  const { feeds, sections } = await getForPage(loadManagedFeeds(desk))
  return <Feeds feeds={feeds} sections={sections} add={addFeedAction} />
}
