import type { Metadata } from 'next'
import { People } from '#components/desk/manage/People.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadPeople } from '#newsroom/manage/load-people.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage, only, parseId } from '../../get-for-page.ts'
import { addPersonAction } from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'manage')
  return { title: t('people.title') }
}

export default async function PeoplePage({ searchParams }: PageProps<'/desk/manage/people'>) {
  const desk = await requireDesk()
  const { q, page } = await searchParams
  const query = only(q)
  const people = await getForPage(loadPeople(desk, { query, page: parseId(only(page)) ?? 1 }))
  return <People people={people} query={query} add={addPersonAction} />
}
