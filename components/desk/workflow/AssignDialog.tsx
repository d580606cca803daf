'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { Assignee } from '#newsroom/stories/assign.ts'
import { Button } from '../ui/Button.tsx'
import { ComboField } from '../ui/ComboField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Option } from '../ui/options.ts'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'

export interface AssignActions {
  assign: (input: { id: number; userId: string | null }) => Promise<Answer>
  listAssignees: (input: { id: number }) => Promise<Answer<Assignee[]>>
}

/** Gives a story to somebody, or takes it from whoever has it. */
export function AssignDialog(props: {
  storyId: number
  /** The name of whoever has it. */
  assignee: string | null
  actions: AssignActions
  onClose: () => void
  onDone: () => void
}) {
  const { storyId, assignee, actions, onClose, onDone } = props
  const t = useTranslations('Desk.workflow')
  const roles = useTranslations('Desk.roles')
  const ui = useTranslations('Desk.ui')
  const [picked, setPicked] = useState<Option | null>(null)
  const [staff, setStaff] = useState<Option[]>()
  const { run, isPending, refusal } = useAction(actions.assign, {
    onDone() {
      toast({ text: picked ? t('assignDone', { name: picked.label }) : t('unassignDone') })
      onDone()
    },
  })
  const words = useRefusalWords(refusal)

  async function load(): Promise<Option[]> {
    const answer = await actions.listAssignees({ id: storyId })
    const people = answer.ok ? answer.value : []
    const options = people.map(({ id, name, role }) => ({ id, label: name, detail: roles(role) }))
    setStaff(options)
    return options
  }

  return (
    <Dialog
      title={t('assignTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            onPress={() => void run({ id: storyId, userId: picked?.id ?? null })}
            isPending={isPending}
            isDisabled={picked === null}
          >
            {t('assignSave')}
          </Button>
          {assignee && picked === null && (
            <Button onPress={() => void run({ id: storyId, userId: null })}>{t('unassign', { name: assignee })}</Button>
          )}
          <Button onPress={onClose}>{ui('cancel')}</Button>
        </>
      }
    >
      {words.text && <Notice kind="danger">{words.text}</Notice>}
      <ComboField
        label={t('assignTo')}
        value={picked}
        onPick={setPicked}
        onClear={() => setPicked(null)}
        options={staff}
        loadOptions={staff ? undefined : load}
        autoFocus
      />
    </Dialog>
  )
}
