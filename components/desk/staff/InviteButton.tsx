'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { Role } from '#newsroom/staff/actor.ts'
import { Button } from '../ui/Button.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { RoleFields } from './RoleFields.tsx'
import type { SectionChoice } from './sections.ts'

interface Guest {
  email: string
  name: string
  role: Role
  sectionIds: number[]
}
const NOBODY: Guest = { email: '', name: '', role: 'reporter', sectionIds: [] }

export function InviteButton(props: { sections: SectionChoice[]; invite: (guest: Guest) => Promise<Answer> }) {
  const t = useTranslations('Desk.staff')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [guest, setGuest] = useState(NOBODY)
  const { run, isPending, refusal, clear } = useAction(props.invite, {
    onDone() {
      toast({
        text: t('invited', { email: guest.email }),
        action: { label: t('outbox'), onPress: () => router.push('/desk/staff/mail') },
      })
      close()
      setGuest(NOBODY)
      router.refresh()
    },
  })
  const words = useRefusalWords(refusal)
  function close() {
    setOpen(false)
    clear()
  }
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t('invite')}
      </Button>
      {isOpen && (
        <FormDialog
          title={t('inviteTitle')}
          submitLabel={t('sendInvitation')}
          onSubmit={() => run(guest)}
          onClose={close}
          isPending={isPending}
          error={words.text}
        >
          <TextField
            label={t('email')}
            type="email"
            dir="ltr"
            autoFocus
            value={guest.email}
            onChange={(email) => setGuest({ ...guest, email })}
            error={words.field('email')}
            maxLength={200}
          />
          <TextField
            label={t('name')}
            value={guest.name}
            onChange={(name) => setGuest({ ...guest, name })}
            error={words.field('name')}
            maxLength={80}
          />
          <RoleFields
            role={guest.role}
            sectionIds={guest.sectionIds}
            sections={props.sections}
            onChange={(value) => setGuest({ ...guest, ...value })}
          />
        </FormDialog>
      )}
    </>
  )
}
