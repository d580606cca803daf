import type { Metadata } from 'next'
import { StoryHistory } from '#components/desk/workflow/StoryHistory.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { requireDesk } from '#newsroom/session.ts'
import { loadHistory } from '#newsroom/stories/history.ts'
import { getForPage } from '../../../get-for-page.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'history')
  return { title: t('title') }
}

export default async function HistoryPage({ params }: PageProps<'/desk/stories/[id]/history'>) {
  const desk = await requireDesk()
  const id = parseArticleId((await params).id) ?? 0
  return <StoryHistory id={id} history={await getForPage(loadHistory(desk, id))} />
}
