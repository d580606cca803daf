import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PicturePage } from '#components/desk/media/PicturePage.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { attempt } from '#newsroom/answer.ts'
import { loadPictureFacts, parseMediaId } from '#newsroom/media/library.ts'
import { requireDesk } from '#newsroom/session.ts'

export const instant = false

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'media')
  return { title: t('title') }
}

export default async function OnePicturePage({ params }: Props) {
  const desk = await requireDesk()
  const id = parseMediaId((await params).id)
  const answer = id === undefined ? undefined : await attempt(() => loadPictureFacts(desk, id))
  if (!answer?.ok) notFound()
  return <PicturePage key={id} facts={answer.value} />
}
