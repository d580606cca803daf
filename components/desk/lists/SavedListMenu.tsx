'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { ListNameDialog } from './ListNameDialog.tsx'

export interface SavedList {
  id: number
  name: string
  /** As in the address of the list. */
  query: string
}

export interface ListActions {
  save: (input: { name: string; query: string }) => Promise<Answer<{ id: number }>>
  change: (input: { id: number; name?: string; query?: string }) => Promise<Answer>
  forget: (input: { id: number }) => Promise<Answer>
}

interface Props {
  /** The saved list that is shown. */
  kept: SavedList | undefined
  address: string
  isNarrowed: boolean
  saved: SavedList[]
  actions: ListActions
}

/** Keeps a narrowed list under a name, and changes or forgets one that is kept. */
export function SavedListMenu({ kept, address, isNarrowed, actions }: Props) {
  const t = useTranslations('Desk.lists')
  const router = useRouter()
  const [open, setOpen] = useState<'save' | 'rename' | 'delete' | null>(null)
  const close = () => setOpen(null)
  const done = (text: string) => {
    close()
    toast({ text })
  }
  const save = useAction(actions.save, { onDone: () => done(t('savedDone')) })
  const change = useAction(actions.change, { onDone: () => done(t('savedDone')) })
  const forget = useAction(actions.forget, {
    onDone() {
      done(t('deletedDone'))
      router.push('/desk/stories')
    },
  })
  const forgetError = useRefusalWords(forget.refusal).text

  if (!kept) {
    if (!isNarrowed) return null
    return (
      <>
        <Button onPress={() => setOpen('save')}>{t('saveList')}</Button>
        <ListNameDialog
          title={t('saveTitle')}
          isOpen={open === 'save'}
          onClose={close}
          action={save}
          onName={(name) => void save.run({ name, query: address })}
        />
      </>
    )
  }
  return (
    <>
      <MenuButton
        label={t('listMenu')}
        icon="more"
        items={[
          { id: 'rename', label: t('renameList') },
          { id: 'delete', label: t('deleteList'), kind: 'danger' },
        ]}
        onAction={(id) => setOpen(id === 'delete' ? 'delete' : 'rename')}
      />
      <ListNameDialog
        title={t('renameList')}
        name={kept.name}
        isOpen={open === 'rename'}
        onClose={close}
        action={change}
        onName={(name) => void change.run({ id: kept.id, name })}
      />
      <ConfirmDialog
        title={t('deleteList')}
        isOpen={open === 'delete'}
        onClose={close}
        onConfirm={() => void forget.run({ id: kept.id })}
        confirmLabel={t('deleteList')}
        isPending={forget.isPending}
        error={forgetError}
      >
        <p>{t('deleteAsk', { name: kept.name })}</p>
      </ConfirmDialog>
    </>
  )
}
