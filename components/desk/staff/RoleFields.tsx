'use client'

import { useTranslations } from 'next-intl'
import { ROLES, type Role } from '#newsroom/staff/actor.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TokenField } from '../ui/TokenField.tsx'
import { optionsOf, type SectionChoice, sectionOptions } from './sections.ts'

/** What somebody is, and for a desk editor of what. */
export function RoleFields(props: {
  role: Role
  sectionIds: number[]
  sections: SectionChoice[]
  onChange: (value: { role: Role; sectionIds: number[] }) => void
  isRoleFixed?: boolean
}) {
  const { role, sectionIds, onChange, isRoleFixed } = props
  const t = useTranslations('Desk.staff')
  const roles = useTranslations('Desk.roles')
  const options = sectionOptions(props.sections)
  return (
    <>
      <SelectField
        label={t('role')}
        description={isRoleFixed ? t('ownRole') : undefined}
        isDisabled={isRoleFixed}
        options={ROLES.map((id) => ({ id, label: roles(id) }))}
        value={role}
        onChange={(id) => onChange({ role: ROLES.find((one) => one === id) ?? role, sectionIds })}
      />
      {role === 'desk_editor' && (
        <TokenField
          label={t('sections')}
          description={t('sectionsHint')}
          options={options}
          value={optionsOf(sectionIds, options)}
          onChange={(picked) => onChange({ role, sectionIds: picked.map(({ id }) => Number(id)) })}
        />
      )}
    </>
  )
}
