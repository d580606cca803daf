import type { Metadata } from 'next'
import { PictureLibrary } from '#components/desk/media/PictureLibrary.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadLibrary } from '#newsroom/media/library.ts'
import { requireDesk } from '#newsroom/session.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'media')
  return { title: t('title') }
}

export default async function PicturesPage() {
  const desk = await requireDesk()
  return <PictureLibrary first={await loadLibrary(desk, { q: '' })} />
}
