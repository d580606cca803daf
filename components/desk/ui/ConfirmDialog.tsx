'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Notice } from './Notice.tsx'

/** Asks before what cannot be taken back. */
export function ConfirmDialog(props: {
  title: string
  isOpen: boolean
  onClose: () => void
  onConfirm: () => void
  /** What will happen, in a sentence. */
  children?: ReactNode
  confirmLabel: string
  kind?: 'primary' | 'danger'
  isPending?: boolean
  /** Why it was refused, in words. */
  error?: string
}) {
  const { title, isOpen, onClose, onConfirm, children, confirmLabel, kind = 'danger', isPending, error } = props
  const t = useTranslations('Desk.ui')
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      footer={
        <>
          <Button kind={kind} onPress={onConfirm} isPending={isPending}>
            {confirmLabel}
          </Button>
          <Button onPress={onClose} autoFocus>
            {t('cancel')}
          </Button>
        </>
      }
    >
      {children}
      {error && <Notice kind="danger">{error}</Notice>}
    </Dialog>
  )
}
