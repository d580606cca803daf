import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageEditor } from '#components/desk/manage/PageEditor.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { can } from '#newsroom/permissions.ts'
import { requireDesk } from '#newsroom/session.ts'
import { addStaticPageAction, saveStaticPageAction } from '../actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'manage')
  return { title: t('pages.add') }
}

export default async function NewPage() {
  const desk = await requireDesk()
  if (!can(desk.actor, 'manage:pages')) notFound()
  return <PageEditor page={null} actions={{ add: addStaticPageAction, save: saveStaticPageAction }} />
}
