import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { deskTranslations } from '#i18n/desk.ts'
import { attempt } from '#newsroom/answer.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { requireDesk } from '#newsroom/session.ts'
import { loadPreview } from '#newsroom/stories/preview.ts'
import { isPublicState } from '#newsroom/stories/workflow.ts'
import { PreviewPage } from '../../../PreviewPage.tsx'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'preview')
  return { title: t('title') }
}

export default async function StoryPreview({ params }: PageProps<'/desk/preview/[id]'>) {
  const desk = await requireDesk()
  const id = parseArticleId((await params).id)
  // A story that is none of this person's business looks from outside like none at all.
  const answer = id === undefined ? undefined : await attempt(() => loadPreview(desk, id))
  if (!answer?.ok) notFound()
  const { article, state } = answer.value
  const t = await deskTranslations(desk, 'preview')
  const text = t(isPublicState(state) ? 'stripPublic' : 'strip')
  return <PreviewPage article={article} strip={{ text, language: desk.actor.language }} />
}
