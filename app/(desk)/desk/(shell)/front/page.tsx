import type { Metadata } from 'next'
import { FrontOrder } from '#components/desk/manage/FrontOrder.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadFrontOrder } from '#newsroom/manage/front.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage } from '../get-for-page.ts'
import { findFrontStoriesAction, saveFrontOrderAction } from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'front')
  return { title: t('title') }
}

export default async function FrontOrderPage() {
  const desk = await requireDesk()
  const stored = await getForPage(loadFrontOrder(desk))
  return <FrontOrder stored={stored} actions={{ save: saveFrontOrderAction, find: findFrontStoriesAction }} />
}
