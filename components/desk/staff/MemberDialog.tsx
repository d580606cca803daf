'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { Role } from '#newsroom/staff/actor.ts'
import type { Member } from '#newsroom/staff/staff.ts'
import { ComboField } from '../ui/ComboField.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { suggestPeople } from '../writing/suggestions.ts'
import { RoleFields } from './RoleFields.tsx'
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
  const [value, setValue] = useState<Omit<MemberChange, 'userId'>>({
    role: member.role,
    sectionIds: member.sectionIds,
    personId: member.personId,
  })
  const [byline, setByline] = useState(member.byline)
  const { run, isPending, refusal } = useAction(props.change, { onDone: props.onDone })
  const words = useRefusalWords(refusal)
  return (
    <FormDialog
      title={t('editOf', { name: member.name })}
      submitLabel={t('save')}
      onSubmit={() => run({ userId: member.id, ...value })}
      onClose={onClose}
      isPending={isPending}
      error={words.text}
    >
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
    </FormDialog>
  )
}
