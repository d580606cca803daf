'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { Role } from '#newsroom/staff/actor.ts'
import type { Member } from '#newsroom/staff/staff.ts'
import { Button } from '../ui/Button.tsx'
import { ComboField } from '../ui/ComboField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { suggestPeople } from '../writing/suggestions.ts'
import { RoleFields } from './RoleFields.tsx'
import css from './Staff.module.css'
import type { SectionChoice } from './sections.ts'

export interface MemberChange {
  userId: string
  role: Role
  sectionIds: number[]
  personId: number | null
}

/** What somebody is, answers for, and signs with. Made anew for each person. */
export function MemberDialog(props: {
  member: Member
  sections: SectionChoice[]
  change: (input: MemberChange) => Promise<Answer>
  onClose: () => void
  onDone: () => void
}) {
  const { member, sections, onClose } = props
  const t = useTranslations('Desk.staff')
  const form = useId()
  const [value, setValue] = useState<Omit<MemberChange, 'userId'>>({
    role: member.role,
    sectionIds: member.sectionIds,
    personId: member.personId,
  })
  const [byline, setByline] = useState(member.byline)
  const { run, isPending, refusal } = useAction(props.change, { onDone: props.onDone })
  const words = useRefusalWords(refusal)
  return (
    <Dialog
      title={t('editOf', { name: member.name })}
      isOpen
      onClose={onClose}
      isStubborn
      footer={
        <Button type="submit" form={form} kind="primary" isPending={isPending}>
          {t('save')}
        </Button>
      }
    >
      <form
        id={form}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          run({ userId: member.id, ...value })
        }}
      >
        {refusal && !refusal.fields && <Notice kind="danger">{words.text}</Notice>}
        <RoleFields
          role={value.role}
          sectionIds={value.sectionIds}
          sections={sections}
          onChange={(changed) => setValue({ ...value, ...changed })}
          isRoleFixed={member.isSelf}
        />
        <ComboField
          label={t('byline')}
          description={t('bylineHint')}
          loadOptions={suggestPeople}
          value={value.personId === null ? null : { id: String(value.personId), label: byline ?? '' }}
          onPick={({ id, label }) => {
            setByline(label)
            setValue({ ...value, personId: Number(id) })
          }}
          onClear={() => setValue({ ...value, personId: null })}
          error={words.field('personId')}
        />
      </form>
    </Dialog>
  )
}
