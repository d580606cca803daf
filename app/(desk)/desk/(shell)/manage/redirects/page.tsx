import type { Metadata } from 'next'
import { Redirects } from '#components/desk/redirects/Redirects.tsx'
import { VIEWS } from '#components/desk/redirects/redirect-actions.ts'
import { deskTranslations } from '#i18n/desk.ts'
import { loadRedirects } from '#newsroom/redirects/load.ts'
import { requireDesk } from '#newsroom/session.ts'
import { getForPage, only, parseId } from '../../get-for-page.ts'
import {
  addRuleAction,
  editRuleAction,
  orderPatternsAction,
  removeRuleAction,
  setOldSiteAction,
  tryAddressAction,
  tryRuleAction,
} from './actions.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'redirects')
  return { title: t('title') }
}

export default async function RedirectsPage({ searchParams }: PageProps<'/desk/manage/redirects'>) {
  const desk = await requireDesk()
  const { q, page, view, order: wanted } = await searchParams
  const order = only(wanted) === 'hits' ? ('hits' as const) : ('newest' as const)
  const asked = { query: only(q), order, view: VIEWS.find((one) => one === only(view)) ?? ('exact' as const) }
  const redirects = await getForPage(loadRedirects(desk, { ...asked, page: parseId(only(page)) ?? 1 }))
  const actions = {
    add: addRuleAction,
    edit: editRuleAction,
    remove: removeRuleAction,
    order: orderPatternsAction,
    setSite: setOldSiteAction,
    tryAddress: tryAddressAction,
    tryRule: tryRuleAction,
  }
  return <Redirects redirects={redirects} asked={asked} actions={actions} />
}
