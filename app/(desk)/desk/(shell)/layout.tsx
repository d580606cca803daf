import type { ReactNode } from 'react'
import { destinationsOf } from '#components/desk/frame/destinations.ts'
import { Frame } from '#components/desk/frame/Frame.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { readEdition } from '#newsroom/read.ts'
import { findDesk } from '#newsroom/session.ts'
import { listOwnViews, loadSectionChoices, viewsOf } from '#newsroom/stories/list.ts'
import { loadPulse } from '#newsroom/stories/pulse.ts'
import { chooseLanguageAction, signOutAction } from '../actions.ts'
import { clearAlarmAction, createStoryAction } from './stories/actions.ts'

/** The frame around the pages. It decides nothing: every page asks for itself who is there and what they may do. */
export default async function ShellLayout({ children }: { children: ReactNode }) {
  const desk = await findDesk()
  if (!desk) return children
  const { actor } = desk
  const t = await deskTranslations(desk, 'frame')
  return (
    <Frame
      paper={(await readEdition())?.name ?? t('desk')}
      person={{ name: actor.name, role: actor.role, language: actor.language }}
      views={viewsOf(actor)}
      saved={await listOwnViews(desk)}
      destinations={destinationsOf(actor)}
      sections={await loadSectionChoices(desk)}
      pulse={await loadPulse(desk)}
      actions={{
        create: createStoryAction,
        clearAlarm: clearAlarmAction,
        signOut: signOutAction,
        switchLanguage: chooseLanguageAction,
      }}
    >
      {children}
    </Frame>
  )
}
