import type { Metadata } from 'next'
import { Masthead } from '#components/desk/manage/Masthead.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadManagedMasthead } from '#newsroom/manage/load-masthead.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage } from '../../get-for-page.ts'
import {
  addOfficeAction,
  addTermAction,
  editOfficeAction,
  editTermAction,
  orderOfficesAction,
  removeOfficeAction,
  removeTermAction,
} from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'manage')
  return { title: t('masthead.title') }
}

export default async function MastheadPage() {
  const desk = await requireDesk()
  const { offices, today } = await getForPage(loadManagedMasthead(desk))
  const actions = {
    addOffice: addOfficeAction,
    editOffice: editOfficeAction,
    orderOffices: orderOfficesAction,
    removeOffice: removeOfficeAction,
    addTerm: addTermAction,
    editTerm: editTermAction,
    removeTerm: removeTermAction,
  }
  return <Masthead offices={offices} today={today} actions={actions} />
}
