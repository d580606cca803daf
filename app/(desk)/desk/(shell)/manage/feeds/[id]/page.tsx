import type { Metadata } from 'next'
import { FeedPage } from '#components/desk/feeds/FeedPage.tsx'
import { readManagedFeed } from '#newsroom/feeds/read.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage, parseId } from '../../../get-for-page.ts'
import { editFeedAction, pauseFeedAction, removeFeedAction, renewFeedAction } from '../actions.ts'

type Props = PageProps<'/desk/manage/feeds/[id]'>

/** Made for one person, at the moment it is asked for. */
export const instant = false

async function load(params: Props['params']) {
  const desk = await requireDesk()
  return getForPage(readManagedFeed(desk, parseId((await params).id) ?? 0))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).feed.name }
}

export default async function PartnerFeedPage({ params }: Props) {
  const page = await load(params)
  const actions = {
    edit: editFeedAction,
    pause: pauseFeedAction,
    renew: renewFeedAction,
    remove: removeFeedAction,
  }
  return <FeedPage page={page} actions={actions} />
}
