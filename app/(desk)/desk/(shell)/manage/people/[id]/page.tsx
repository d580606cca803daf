import type { Metadata } from 'next'
import { PersonPage } from '#components/desk/manage/PersonPage.tsx'
import { readPersonForm } from '#newsroom/manage/read.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage, parseId } from '../../../get-for-page.ts'
import { editPersonAction, mergePeopleAction } from '../actions.ts'

type Props = PageProps<'/desk/manage/people/[id]'>

/** Made for one person, at the moment it is asked for. */
export const instant = false

async function load(params: Props['params']) {
  const desk = await requireDesk()
  return getForPage(readPersonForm(desk, parseId((await params).id) ?? 0))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).name }
}

export default async function EditPersonPage({ params }: Props) {
  const person = await load(params)
  const actions = { edit: editPersonAction, merge: mergePeopleAction }
  return <PersonPage key={person.id} person={person} actions={actions} />
}
