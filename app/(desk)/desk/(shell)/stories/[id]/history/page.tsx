import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StoryHistory } from '#components/desk/workflow/StoryHistory.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { attempt } from '#newsroom/answer.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { requireDesk } from '#newsroom/session.ts'
import { loadHistory } from '#newsroom/stories/history.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'history')
  return { title: t('title') }
}

export default async function HistoryPage({ params }: PageProps<'/desk/stories/[id]/history'>) {
  const desk = await requireDesk()
  const id = parseArticleId((await params).id)
  // A story that is none of this person's business looks from outside like none at all.
  const answer = id === undefined ? undefined : await attempt(() => loadHistory(desk, id))
  if (id === undefined || !answer?.ok) notFound()
  return <StoryHistory id={id} history={answer.value} />
}
