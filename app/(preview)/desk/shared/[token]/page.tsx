import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { formatDateTime } from '#arabic/dates.ts'
import { deskTranslations } from '#i18n/desk.ts'
import { requestEntrance } from '#newsroom/session.ts'
import { loadSharedPreview } from '#newsroom/stories/preview.ts'
import { PreviewPage } from '../../../PreviewPage.tsx'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations('ar', 'preview')
  return { title: t('title') }
}

/** A story for people without an account: whoever has the link reads it, until the link ends. */
export default async function SharedPreview({ params }: PageProps<'/desk/shared/[token]'>) {
  await connection()
  const { token } = await params
  const { db, now } = await requestEntrance()
  const shared = await loadSharedPreview(db, token, now)
  if (!shared) notFound()
  const t = await deskTranslations('ar', 'preview')
  const note = t('sharedUntil', { time: formatDateTime(shared.expiresAt) })
  return <PreviewPage article={shared.article} strip={{ text: t('strip'), note, language: 'ar' }} />
}
