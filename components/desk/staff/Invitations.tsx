'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Answer } from '#newsroom/answer.ts'
import type { PendingInvitation } from '#newsroom/staff/staff.ts'
import { Button } from '../ui/Button.tsx'
import { cellClass, DataTable } from '../ui/DataTable.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Notice } from '../ui/Notice.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './Staff.module.css'
import type { SectionChoice } from './sections.ts'

type OnInvitation = (input: { id: number }) => Promise<Answer>

/** Who was invited and has not come yet. Nothing while there is nobody. */
export function Invitations(props: {
  invitations: PendingInvitation[]
  sections: SectionChoice[]
  renew: OnInvitation
  revoke: OnInvitation
}) {
  const { invitations, sections } = props
  const t = useTranslations('Desk.staff')
  const roles = useTranslations('Desk.roles')
  const router = useRouter()
  const renew = useAction(props.renew)
  const revoke = useAction(props.revoke)
  const words = useRefusalWords(renew.refusal ?? revoke.refusal)
  if (invitations.length === 0) return null
  async function send({ id, email }: PendingInvitation) {
    if (await renew.run({ id })) say(t('invited', { email }))
  }
  async function take({ id }: PendingInvitation) {
    if (await revoke.run({ id })) say(t('revoked'))
  }
  function say(text: string) {
    toast({ text })
    router.refresh()
  }
  return (
    <section className={css.part}>
      <h2>{t('invitations')}</h2>
      {words.text && <Notice kind="danger">{words.text}</Notice>}
      <div className={css.table}>
        <DataTable
          label={t('invitations')}
          columns={[
            { id: 'person', label: t('person') },
            { id: 'role', label: t('role') },
            { id: 'expires', label: t('expires') },
            { id: 'actions', label: t('actions'), kind: 'action' },
          ]}
        >
          {invitations.map((invitation) => {
            const { id, name, email, role, expiresAt, isExpired } = invitation
            const named = sections.filter((section) => invitation.sectionIds.includes(section.id))
            return (
              <tr key={id}>
                <td>
                  <span className={css.person}>
                    <span className={css.name}>
                      <bdi>{name}</bdi>
                    </span>
                    <span className={css.small}>
                      <bdi>{email}</bdi>
                    </span>
                  </span>
                </td>
                <td>
                  {roles(role)} <span className={css.small}>{named.map((section) => section.name).join(' · ')}</span>
                </td>
                <td className={css.small} data-label={t('expires')}>
                  {isExpired ? (
                    <span className={css.mark}>{t('expired')}</span>
                  ) : (
                    <Moment instant={expiresAt} style="short" />
                  )}
                </td>
                <td className={cellClass.action}>
                  <span className={css.buttons}>
                    <Button
                      size="small"
                      aria-label={t('resendOf', { name })}
                      onPress={() => send(invitation)}
                      isDisabled={renew.isPending}
                    >
                      {t('resend')}
                    </Button>
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={t('revokeOf', { name })}
                      onPress={() => take(invitation)}
                      isDisabled={revoke.isPending}
                    >
                      {t('revoke')}
                    </Button>
                  </span>
                </td>
              </tr>
            )
          })}
        </DataTable>
      </div>
    </section>
  )
}
