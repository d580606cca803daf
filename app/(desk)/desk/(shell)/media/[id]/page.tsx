import type { Metadata } from 'next'
import { PicturePage } from '#components/desk/media/PicturePage.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadPictureFacts } from '#newsroom/media/library.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage, parseId } from '../../get-for-page.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'media')
  return { title: t('title') }
}

export default async function OnePicturePage({ params }: PageProps<'/desk/media/[id]'>) {
  const desk = await requireDesk()
  const facts = await getForPage(loadPictureFacts(desk, parseId((await params).id) ?? 0))
  return <PicturePage key={facts.mediaId} facts={facts} />
}
