'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import { ComboField } from '../ui/ComboField.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Option } from '../ui/options.ts'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'

/** Makes two names one: whose page stays is picked here. */
export function MergeForm(props: {
  from: { id: number; name: string }
  /** What moves, and that it cannot be taken back. */
  note: string
  /** Always the same function: the list is asked for anew when it changes. */
  suggest: (query: string) => Promise<Option[]>
  merge: (input: unknown) => Promise<Answer>
  /** The page of `from` leads nowhere from then on. */
  onMerged: (intoId: number) => void
  onClose: () => void
}) {
  const { from, note, suggest, merge, onMerged, onClose } = props
  const t = useTranslations('Desk.manage')
  const [into, setInto] = useState<Option | null>(null)
  const loadOptions = useCallback(
    async (query: string) => (await suggest(query)).filter((option) => option.id !== String(from.id)),
    [suggest, from.id],
  )
  const { run, isPending, refusal } = useAction(merge, {
    onDone() {
      toast({ text: t('merged', { from: from.name, into: into?.label ?? '' }) })
      if (into) onMerged(Number(into.id))
    },
  })
  return (
    <FormDialog
      title={t('mergeTitle', { name: from.name })}
      submitLabel={t('mergeSubmit')}
      onSubmit={() => run({ fromId: from.id, intoId: Number(into?.id) })}
      onClose={onClose}
      isPending={isPending}
      isDisabled={!into}
      error={useRefusalWords(refusal).text}
    >
      <ComboField
        label={t('mergeInto')}
        value={into}
        loadOptions={loadOptions}
        onPick={setInto}
        onClear={() => setInto(null)}
        autoFocus
        isRequired
      />
      <Notice kind="warning">{note}</Notice>
    </FormDialog>
  )
}
