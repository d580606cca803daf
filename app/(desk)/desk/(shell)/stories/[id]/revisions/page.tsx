import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionsPage } from '#components/desk/revisions/RevisionsPage.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { attempt } from '#newsroom/answer.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { requireDesk } from '#newsroom/session.ts'
import { loadComparison, NOW } from '#newsroom/stories/compare.ts'
import { restoreRevisionAction } from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'revisions')
  return { title: t('title') }
}

export default async function StoryRevisions({ params, searchParams }: PageProps<'/desk/stories/[id]/revisions'>) {
  const desk = await requireDesk()
  const id = parseArticleId((await params).id)
  const { older, newer } = await searchParams
  const asked = { older: numberIn(older), newer: newer === NOW ? NOW : numberIn(newer) }
  // A story that is none of this person's business looks from outside like none at all.
  const answer = id === undefined ? undefined : await attempt(() => loadComparison(desk, { id, ...asked }))
  if (id === undefined || !answer?.ok) notFound()
  return <RevisionsPage id={id} comparison={answer.value} restore={restoreRevisionAction} />
}

function numberIn(text: string | string[] | undefined): number | undefined {
  return typeof text === 'string' ? parseArticleId(text) : undefined
}
