import type { Metadata } from 'next'
import { PageEditor } from '#components/desk/manage/PageEditor.tsx'
import { readStaticPageForm } from '#newsroom/manage/read.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage, parseId } from '../../../get-for-page.ts'
import { addStaticPageAction, saveStaticPageAction } from '../actions.ts'

type Props = PageProps<'/desk/manage/pages/[id]'>

/** Made for one person, at the moment it is asked for. */
export const instant = false

async function load(params: Props['params']) {
  const desk = await requireDesk()
  return getForPage(readStaticPageForm(desk, parseId((await params).id) ?? 0))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).title }
}

export default async function EditPage({ params }: Props) {
  const page = await load(params)
  return <PageEditor key={page.id} page={page} actions={{ add: addStaticPageAction, save: saveStaticPageAction }} />
}
