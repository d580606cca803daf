import type { Metadata } from 'next'
import css from '#components/desk/staff/Entrance.module.css'
import { EntrancePage } from '#components/desk/staff/EntrancePage.tsx'
import { SecondFactorSetup } from '#components/desk/staff/SecondFactorSetup.tsx'
import { SignOut } from '#components/desk/staff/SignOut.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { deskLanguage, requireSignedIn } from '#newsroom/session.ts'
import { lacksSecondFactor } from '#newsroom/staff/load-actor.ts'
import { signOutAction } from '../../../actions.ts'
import { entranceWords } from '../../words.ts'
import { beginSecondFactorAction, confirmSecondFactorAction } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await deskLanguage(), 'account')
  return { title: t('setUpTitle') }
}

/** Outside the frame of the desk: whoever is led here may not go anywhere else yet. */
export default async function SecondFactorSetupPage() {
  const signedIn = await requireSignedIn()
  const { edition, t: words } = await entranceWords()
  const t = await deskTranslations(signedIn.desk, 'account')
  const roles = await deskTranslations(signedIn.desk, 'roles')
  const isLed = lacksSecondFactor(signedIn)
  return (
    <EntrancePage
      edition={edition}
      toPaper={words('toPaper')}
      title={t('setUpTitle')}
      note={isLed ? t('setUpNeeded', { role: roles(signedIn.actor.role) }) : t('setUpOptional')}
      foot={
        <>
          <span className={css.note}>
            <bdi>{signedIn.email}</bdi>
          </span>
          <SignOut label={t('signOut')} action={signOutAction} />
        </>
      }
    >
      <SecondFactorSetup
        isOn={signedIn.hasSecondFactor}
        begin={beginSecondFactorAction}
        confirm={confirmSecondFactorAction}
      />
    </EntrancePage>
  )
}
