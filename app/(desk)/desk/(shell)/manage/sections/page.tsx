import type { Metadata } from 'next'
import { Sections } from '#components/desk/manage/Sections.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadManagedSections } from '#newsroom/manage/load-sections.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage } from '../../get-for-page.ts'
import { addSectionAction, editSectionAction, orderSectionsAction, removeSectionAction } from './actions.ts'

/** Made for one person at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'manage')
  return { title: t('sections.title') }
}

export default async function SectionsPage() {
  const desk = await requireDesk()
  const sections = await getForPage(loadManagedSections(desk))
  const actions = {
    add: addSectionAction,
    edit: editSectionAction,
    order: orderSectionsAction,
    remove: removeSectionAction,
  }
  return <Sections sections={sections} actions={actions} />
}
