import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Invitations } from '#components/desk/staff/Invitations.tsx'
import { InviteButton } from '#components/desk/staff/InviteButton.tsx'
import { StaffTable } from '#components/desk/staff/StaffTable.tsx'
import { LinkButton } from '#components/desk/ui/LinkButton.tsx'
import { Page } from '#components/desk/ui/Page.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { can } from '#newsroom/permissions.ts'
import { deskLanguage, requireDesk } from '#newsroom/session.ts'
import { loadStaff } from '#newsroom/staff/staff.ts'
import * as actions from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await deskLanguage(), 'staff')
  return { title: t('title') }
}

export default async function StaffPage() {
  const desk = await requireDesk()
  if (!can(desk.actor, 'manage:staff')) notFound()
  const t = await deskTranslations(desk, 'staff')
  const { members, invitations, sections } = await loadStaff(desk)
  return (
    <Page
      title={t('title')}
      note={t('count', { count: members.length })}
      actions={
        <>
          <LinkButton href="/desk/staff/mail">{t('outbox')}</LinkButton>
          <InviteButton sections={sections} invite={actions.inviteAction} />
        </>
      }
    >
      <StaffTable
        members={members}
        sections={sections}
        actions={{
          change: actions.changeMemberAction,
          ban: actions.banMemberAction,
          unban: actions.unbanMemberAction,
          resetSecondFactor: actions.resetSecondFactorAction,
          sendReset: actions.sendResetAction,
        }}
      />
      <Invitations
        invitations={invitations}
        sections={sections}
        renew={actions.renewInvitationAction}
        revoke={actions.revokeInvitationAction}
      />
    </Page>
  )
}
