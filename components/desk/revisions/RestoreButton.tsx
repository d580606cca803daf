'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { RevisionHead } from '#newsroom/stories/revisions.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useMoment } from '../ui/Moment.tsx'
import { Notice } from '../ui/Notice.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './RevisionsPage.module.css'

/** Asks before the words of a revision take the place of those of now, and says that nothing goes by it. */
export function RestoreButton(props: {
  id: number
  revision: RevisionHead
  action: (input: { id: number; revisionId: number }) => Promise<Answer<{ version: number }>>
}) {
  const { id, revision, action } = props
  const t = useTranslations('Desk.revisions')
  const write = useMoment()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const { run, isPending, refusal, clear } = useAction(action, {
    onDone() {
      setOpen(false)
      toast({ text: t('restored') })
      router.push(`/desk/stories/${id}`)
    },
  })
  const { text } = useRefusalWords(refusal)
  const close = () => {
    clear()
    setOpen(false)
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('restore')}</Button>
      <Dialog
        title={t('restoreTitle')}
        isOpen={isOpen}
        onClose={close}
        footer={
          <Button
            kind="primary"
            autoFocus
            isPending={isPending}
            onPress={() => void run({ id, revisionId: revision.id })}
          >
            {t('restore')}
          </Button>
        }
      >
        <div className={css.ask}>
          <p>{t('restoreText', { when: write(revision.at, 'dateTime') })}</p>
          {text && <Notice kind="danger">{text}</Notice>}
        </div>
      </Dialog>
    </>
  )
}
