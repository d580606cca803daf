'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { Member } from '#newsroom/staff/staff.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { cellClass, DataTable } from '../ui/DataTable.tsx'
import { MenuButton, type MenuEntry } from '../ui/MenuButton.tsx'
import { Moment } from '../ui/Moment.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { type MemberChange, MemberDialog } from './MemberDialog.tsx'
import css from './Staff.module.css'
import type { SectionChoice } from './sections.ts'

type OnMember = (input: { userId: string }) => Promise<Answer>
const DOINGS = ['edit', 'ban', 'unban', 'reset-second-factor', 'send-reset'] as const
type Doing = (typeof DOINGS)[number]

interface Props {
  members: Member[]
  sections: SectionChoice[]
  actions: {
    change: (input: MemberChange) => Promise<Answer>
    ban: OnMember
    unban: OnMember
    resetSecondFactor: OnMember
    sendReset: OnMember
  }
}

export function StaffTable({ members, sections, actions }: Props) {
  const t = useTranslations('Desk.staff')
  const router = useRouter()
  const [doing, setDoing] = useState<{ what: Doing; member: Member }>()
  const close = () => setDoing(undefined)
  function finish(text: string) {
    // Without a mail server the link waits in the outbox.
    const outbox = { label: t('outbox'), onPress: () => router.push('/desk/staff/mail') }
    toast(doing?.what === 'send-reset' ? { text, action: outbox } : { text })
    close()
    router.refresh()
  }
  return (
    <>
      <div className={css.table}>
        <DataTable
          label={t('title')}
          columns={[
            { id: 'person', label: t('person') },
            { id: 'role', label: t('role') },
            { id: 'second-factor', label: t('secondFactor') },
            { id: 'seen', label: t('seen') },
            { id: 'actions', label: t('actions'), kind: 'action' },
          ]}
        >
          {members.map((member) => (
            <Row key={member.id} member={member} sections={sections} onDo={(what) => setDoing({ what, member })} />
          ))}
        </DataTable>
      </div>
      {doing?.what === 'edit' && (
        <MemberDialog
          key={doing.member.id}
          member={doing.member}
          sections={sections}
          change={actions.change}
          onClose={close}
          onDone={() => finish(t('saved'))}
        />
      )}
      {doing && doing.what !== 'edit' && (
        <Question key={`${doing.what} ${doing.member.id}`} {...{ actions, finish }} doing={doing} onClose={close} />
      )}
    </>
  )
}

function Row({ member, sections, onDo }: { member: Member; sections: SectionChoice[]; onDo: (what: Doing) => void }) {
  const t = useTranslations('Desk.staff')
  const roles = useTranslations('Desk.roles')
  const { name, email, role, isSelf, isBanned, isSample, hasSecondFactor, seenAt } = member
  const named = sections.filter(({ id }) => member.sectionIds.includes(id))
  const items: MenuEntry[] = [{ id: 'send-reset', label: t('sendReset'), isDisabled: isBanned || isSample }]
  if (hasSecondFactor && !isSelf) items.push({ id: 'reset-second-factor', label: t('resetSecondFactor') })
  if (isBanned) items.push({ id: 'unban', label: t('unban') })
  else if (!isSelf) items.push({ id: 'ban', label: t('ban'), kind: 'danger' })
  return (
    <tr className={isBanned ? css.gone : undefined}>
      <td>
        <span className={css.person}>
          <span>
            <bdi className={css.name}>{name}</bdi> {isBanned && <span className={css.mark}>{t('banned')}</span>}
            {isSelf && <span className={css.small}>{t('you')}</span>}
          </span>
          <span className={css.small}>
            <bdi>{email}</bdi> {isSample && t('sample')}
          </span>
        </span>
      </td>
      <td>
        {roles(role)}
        {named.length > 0 && (
          <span className={css.small}>
            {' '}
            {named.map((section, index) => (
              <bdi key={section.id}>
                {index > 0 && ' · '}
                {section.name}
              </bdi>
            ))}
          </span>
        )}
      </td>
      <td data-label={t('secondFactor')}>
        {hasSecondFactor ? (
          t('yes')
        ) : (
          <span className={member.needsSecondFactor ? css.mark : css.small}>
            {t(member.needsSecondFactor ? 'missing' : 'no')}
          </span>
        )}
      </td>
      <td className={css.small} data-label={t('seen')}>
        {seenAt === null ? t('never') : <Moment instant={seenAt} style="ago" />}
      </td>
      <td className={cellClass.action}>
        <span className={css.buttons}>
          <Button size="small" onPress={() => onDo('edit')} aria-label={t('editOf', { name })}>
            {t('edit')}
          </Button>
          <MenuButton
            size="small"
            icon="more"
            label={t('more', { name })}
            items={items}
            onAction={(id) => {
              const what = DOINGS.find((one) => one === id)
              if (what) onDo(what)
            }}
          />
        </span>
      </td>
    </tr>
  )
}

/** What a menu asks for is said again with the name in it before it is done. */
function Question(props: {
  doing: { what: Doing; member: Member }
  actions: Props['actions']
  finish: (text: string) => void
  onClose: () => void
}) {
  const { what, member } = props.doing
  const { name, email } = member
  const t = useTranslations('Desk.staff')
  const kinds = {
    ban: {
      action: props.actions.ban,
      title: t('banTitle', { name }),
      note: t('banNote'),
      confirm: t('ban'),
      done: t('bannedDone', { name }),
    },
    unban: {
      action: props.actions.unban,
      title: t('unban'),
      note: name,
      confirm: t('unban'),
      done: t('unbannedDone', { name }),
    },
    'reset-second-factor': {
      action: props.actions.resetSecondFactor,
      title: t('resetSecondFactorTitle', { name }),
      note: t('resetSecondFactorNote'),
      confirm: t('resetSecondFactor'),
      done: t('resetSecondFactorDone', { name }),
    },
    'send-reset': {
      action: props.actions.sendReset,
      title: t('sendReset'),
      note: email,
      confirm: t('sendReset'),
      done: t('resetSent', { email }),
    },
  }
  const kind = kinds[what === 'edit' ? 'unban' : what]
  const { run, isPending, refusal } = useAction(kind.action, { onDone: () => props.finish(kind.done) })
  const words = useRefusalWords(refusal)
  return (
    <ConfirmDialog
      title={kind.title}
      isOpen
      onClose={props.onClose}
      onConfirm={() => run({ userId: member.id })}
      confirmLabel={kind.confirm}
      kind={what === 'ban' || what === 'reset-second-factor' ? 'danger' : 'primary'}
      isPending={isPending}
      error={words.text}
    >
      <p>
        <bdi>{kind.note}</bdi>
      </p>
    </ConfirmDialog>
  )
}
