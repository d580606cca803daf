import type { Metadata } from 'next'
import { StoryListPage } from '#components/desk/lists/StoryListPage.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { requireDesk } from '#newsroom/session.ts'
import { listOwnViews, loadChoices, loadStories } from '#newsroom/stories/list.ts'
import { formatCursor, formatStoryQuery, parseStoryQuery } from '#newsroom/stories/list-query.ts'
import { changeViewAction, forgetViewAction, saveViewAction } from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata({ searchParams }: PageProps<'/desk/stories'>): Promise<Metadata> {
  const desk = await requireDesk()
  const t = await deskTranslations(desk, 'frame')
  return { title: t(`views.${parseStoryQuery(await searchParams).view}`) }
}

export default async function StoriesPage({ searchParams }: PageProps<'/desk/stories'>) {
  const desk = await requireDesk()
  const query = parseStoryQuery(await searchParams)
  const { lines, next, total } = await loadStories(desk, query)
  const address = formatStoryQuery(query)
  return (
    <StoryListPage
      // Another list is another page: what was typed for the last one is gone.
      key={address}
      query={query}
      address={address}
      lines={lines}
      total={total}
      next={next && `${address}&after=${formatCursor(next)}`}
      choices={await loadChoices(desk, query)}
      saved={await listOwnViews(desk)}
      actions={{ save: saveViewAction, change: changeViewAction, forget: forgetViewAction }}
    />
  )
}
