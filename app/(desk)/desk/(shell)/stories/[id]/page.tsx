import type { Metadata } from 'next'
import { getMessages } from 'next-intl/server'
import { StoryDesk } from '#components/desk/writing/StoryDesk.tsx'
import { env } from '#env.ts'
import { deskTranslations, localeOf } from '#i18n/desk.ts'
import { parseArticleId } from '#newsroom/articles/article.ts'
import { loadCopyStyle } from '#newsroom/copy/style.ts'
import { can } from '#newsroom/permissions.ts'
import { requireDesk } from '#newsroom/session.ts'
import type { Desk } from '#newsroom/staff/actor.ts'
import { readStoryForDesk } from '#newsroom/stories/read.ts'
import { getForPage } from '../../get-for-page.ts'
import { addCopyWordAction, removeCopyWordAction } from '../../manage/copy/actions.ts'
import { changeSlugAction, loadStoryAddressAction } from './address-actions.ts'
import { ignoreInStoryAction, unignoreInStoryAction } from './copy-actions.ts'
import { createPreviewLinkAction, listPreviewLinksAction, revokePreviewLinkAction } from './preview-actions.ts'
import { assignStoryAction, listAssigneesAction, moveStoryAction } from './workflow-actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

type Props = PageProps<'/desk/stories/[id]'>

async function load(desk: Desk, params: Props['params']) {
  return getForPage(readStoryForDesk(desk, parseArticleId((await params).id) ?? 0))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const desk = await requireDesk()
  const page = await load(desk, params)
  const t = await deskTranslations(desk, 'story')
  return { title: page.initial.story.headline || t('untitled') }
}

export default async function StoryPage({ params }: Props) {
  const desk = await requireDesk()
  const page = await load(desk, params)
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
      addressActions={{ load: loadStoryAddressAction, change: changeSlugAction }}
      previewActions={{
        list: listPreviewLinksAction,
        create: createPreviewLinkAction,
        revoke: revokePreviewLinkAction,
      }}
      copy={{
        style: await loadCopyStyle(desk.db.read, page.initial.id),
        mayManage: can(desk.actor, 'manage:copy-rules'),
      }}
      copyActions={{
        ignoreHere: ignoreInStoryAction,
        mindAgain: unignoreInStoryAction,
        addWord: addCopyWordAction,
        removeWord: removeCopyWordAction,
      }}
    />
  )
}
