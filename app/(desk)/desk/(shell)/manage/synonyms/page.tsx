import type { Metadata } from 'next'
import { Synonyms } from '#components/desk/manage/Synonyms.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadSynonyms } from '#newsroom/manage/load-synonyms.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage, only, parseId } from '../../get-for-page.ts'
import {
  addSynonymsAction,
  addUsualSynonymsAction,
  editSynonymsAction,
  removeSynonymsAction,
  weighSynonymsAction,
} from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'synonyms')
  return { title: t('title') }
}

export default async function SynonymsPage({ searchParams }: PageProps<'/desk/manage/synonyms'>) {
  const desk = await requireDesk()
  const { q, page } = await searchParams
  const asked = { query: only(q), page: parseId(only(page)) ?? 1 }
  const groups = await getForPage(loadSynonyms(desk, asked))
  const actions = {
    add: addSynonymsAction,
    edit: editSynonymsAction,
    remove: removeSynonymsAction,
    addUsual: addUsualSynonymsAction,
    weigh: weighSynonymsAction,
  }
  return <Synonyms groups={groups} query={asked.query} actions={actions} />
}
