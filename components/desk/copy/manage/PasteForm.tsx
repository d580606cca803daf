'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useChange } from '../../manage/use-change.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'
import { useRefusalWords } from '../../ui/use-action.ts'
import type { CopyPageActions } from './CopyPage.tsx'
import { readPasted } from './read-pasted.ts'
import type { ListKind } from './WordList.tsx'

/** Many words at once, one on a line: from a spreadsheet, or from another paper's list. */
export function PasteForm(props: { kind: ListKind; add: CopyPageActions['addWords']; onClose: () => void }) {
  const { kind, add, onClose } = props
  const t = useTranslations('Desk.copy.manage')
  const [text, setText] = useState('')
  const words = readPasted(text, kind)
  const { run, isPending, refusal } = useChange(add, {
    onDone({ added, known }) {
      const lines = [t('pasted', { count: added }), known > 0 && t('pastedKnown', { count: known })]
      toast({ text: lines.filter(Boolean).join(' ') })
      onClose()
    },
  })
  const said = useRefusalWords(refusal)
  return (
    <FormDialog
      title={t('pasteTitle')}
      submitLabel={t('pasteAdd', { count: words.length })}
      onSubmit={() => run({ kind, words })}
      onClose={onClose}
      isPending={isPending}
      isDisabled={words.length === 0}
      error={said.text}
    >
      <TextField
        label={t('pasteLabel')}
        description={t(`lists.${kind}.paste`)}
        value={text}
        onChange={setText}
        isMultiline
        rows={10}
        dir="auto"
        autoFocus
      />
    </FormDialog>
  )
}
