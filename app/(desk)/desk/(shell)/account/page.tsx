import type { Metadata } from 'next'
import { OwnPassword } from '#components/desk/staff/OwnPassword.tsx'
import { OwnProfile } from '#components/desk/staff/OwnProfile.tsx'
import { OwnSecondFactor } from '#components/desk/staff/OwnSecondFactor.tsx'
import { OwnSessions } from '#components/desk/staff/OwnSessions.tsx'
import { Page } from '#components/desk/ui/Page.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { deskLanguage, requireOwner } from '#newsroom/session.ts'
import { loadAccount } from '#newsroom/staff/account.ts'
import * as actions from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await deskLanguage(), 'account')
  return { title: t('title') }
}

export default async function AccountPage() {
  const owner = await requireOwner()
  const t = await deskTranslations(owner.desk, 'account')
  const roles = await deskTranslations(owner.desk, 'roles')
  const account = await loadAccount(owner)
  return (
    <Page
      title={t('title')}
      width="narrow"
      note={
        <>
          <bdi>{account.email}</bdi> · {roles(account.role)}
        </>
      }
    >
      <OwnProfile
        name={account.name}
        language={account.language}
        isSample={account.isSample}
        save={actions.saveProfileAction}
      />
      {!account.isSample && (
        <>
          <OwnPassword email={account.email} change={actions.changePasswordAction} />
          <OwnSecondFactor
            isOn={account.hasSecondFactor}
            isNeeded={account.needsSecondFactor}
            turnOff={actions.turnOffSecondFactorAction}
            renewCodes={actions.renewBackupCodesAction}
          />
        </>
      )}
      <OwnSessions
        sessions={account.sessions}
        end={actions.endSessionAction}
        endOthers={actions.endOtherSessionsAction}
      />
    </Page>
  )
}
