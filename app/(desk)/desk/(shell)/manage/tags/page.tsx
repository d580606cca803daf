import type { Metadata } from 'next'
import { Tags } from '#components/desk/manage/Tags.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { TAG_TYPES } from '#newsroom/articles/article.ts'
import { loadTags } from '#newsroom/manage/load-tags.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage, only, parseId } from '../../get-for-page.ts'
import { editTagAction, mergeTagsAction, removeTagAction } from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'manage')
  return { title: t('tags.title') }
}

export default async function TagsPage({ searchParams }: PageProps<'/desk/manage/tags'>) {
  const desk = await requireDesk()
  const { q, page, type: typed, unused } = await searchParams
  const asked = {
    query: only(q),
    type: TAG_TYPES.find((one) => one === only(typed)),
    isUnused: only(unused) === '1',
  }
  const tags = await getForPage(loadTags(desk, { ...asked, page: parseId(only(page)) ?? 1 }))
  const actions = { edit: editTagAction, merge: mergeTagsAction, remove: removeTagAction }
  return <Tags tags={tags} asked={asked} actions={actions} />
}
