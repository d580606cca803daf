import type { Metadata } from 'next'
import { RevisionsPage } from '#components/desk/revisions/RevisionsPage.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { requireDesk } from '#newsroom/session.ts'
import { loadComparison, NOW } from '#newsroom/stories/compare.ts'
import { getForPage } from '../../../get-for-page.ts'
import { restoreRevisionAction } from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'revisions')
  return { title: t('title') }
}

export default async function StoryRevisions({ params, searchParams }: PageProps<'/desk/stories/[id]/revisions'>) {
  const desk = await requireDesk()
  const id = parseArticleId((await params).id) ?? 0
  const { older, newer } = await searchParams
  const asked = { older: numberIn(older), newer: newer === NOW ? NOW : numberIn(newer) }
  const comparison = await getForPage(loadComparison(desk, { id, ...asked }))
  return <RevisionsPage id={id} comparison={comparison} restore={restoreRevisionAction} />
}

function numberIn(text: string | string[] | undefined): number | undefined {
  return typeof text === 'string' ? parseArticleId(text) : undefined
}
