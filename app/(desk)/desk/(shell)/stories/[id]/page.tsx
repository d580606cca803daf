import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages } from 'next-intl/server'
import { StoryDesk } from '#components/desk/writing/StoryDesk.tsx'
import { env } from '#env.ts'
import { deskTranslations, localeOf } from '#i18n/desk.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { ForbiddenError, NotFoundError } from '#newsroom/errors.ts'
import { requireDesk } from '#newsroom/session.ts'
import type { Desk } from '#newsroom/staff/actor.ts'
import { loadStoryForDesk } from '#newsroom/stories/load-for-desk.ts'
import { createPreviewLinkAction, listPreviewLinksAction, revokePreviewLinkAction } from './preview-actions.ts'
import { assignStoryAction, listAssigneesAction, moveStoryAction } from './workflow-actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata({ params }: PageProps<'/desk/stories/[id]'>): Promise<Metadata> {
  const desk = await requireDesk()
  const page = await load(desk, (await params).id)
  const t = await deskTranslations(desk, 'story')
  return { title: page?.initial.story.headline || t('untitled') }
}

export default async function StoryPage({ params }: PageProps<'/desk/stories/[id]'>) {
  const desk = await requireDesk()
  const page = await load(desk, (await params).id)
  if (!page) notFound()
  // The paper's own markup stands in the previews, and speaks Arabic whatever the desk does.
  const { Common, Article, Blocks } = await getMessages({ locale: localeOf('ar') })
  return (
    <StoryDesk
      // Another story is another page: nothing of the last one stays.
      key={page.initial.id}
      page={page}
      userId={desk.actor.userId}
      origin={env.ORIGIN}
      words={{ Common, Article, Blocks }}
      actions={{ move: moveStoryAction, assign: assignStoryAction, listAssignees: listAssigneesAction }}
      previewActions={{
        list: listPreviewLinksAction,
        create: createPreviewLinkAction,
        revoke: revokePreviewLinkAction,
      }}
    />
  )
}

/** Undefined when there is no such story, or it is none of this person's business: both look the same from outside. */
async function load(desk: Desk, text: string) {
  const id = parseArticleId(text)
  if (id === undefined) return undefined
  try {
    return await loadStoryForDesk(desk, id)
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) return undefined
    throw error
  }
}
