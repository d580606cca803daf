'use client'

import { useTranslations } from 'next-intl'
import type { Answer } from '#newsroom/answer.ts'
import type { ManagedSection } from '#newsroom/manage/load-sections.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import { useChange } from './use-change.ts'

/** Asks before a section goes; the server refuses one that is not empty. */
export function RemoveSection(props: {
  section: ManagedSection
  action: (input: unknown) => Promise<Answer>
  onClose: () => void
}) {
  const { section, action, onClose } = props
  const t = useTranslations('Desk.manage')
  const { run, isPending, refusal } = useChange(action, {
    said: t('removed', { name: section.name }),
    onDone: onClose,
  })
  return (
    <ConfirmDialog
      title={t('removeTitle', { name: section.name })}
      isOpen
      onClose={onClose}
      onConfirm={() => run({ id: section.id })}
      confirmLabel={t('remove')}
      isPending={isPending}
      error={useRefusalWords(refusal).text}
    >
      {t('sections.removeNote')}
    </ConfirmDialog>
  )
}
