'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useId } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import css from './FormDialog.module.css'
import { Notice } from './Notice.tsx'

/** A form over the page. What was typed stays when the server refuses it. */
export function FormDialog(props: {
  title: string
  submitLabel: string
  onSubmit: () => void
  onClose: () => void
  isPending: boolean
  isDisabled?: boolean
  /** Why it was refused, in words. */
  error?: string
  /** At the other end of the line of buttons. */
  aside?: ReactNode
  size?: 'wide'
  children: ReactNode
}) {
  const { title, submitLabel, onSubmit, onClose, isPending, error, aside, children } = props
  const t = useTranslations('Desk.ui')
  const id = useId()
  function submit(event: FormEvent) {
    event.preventDefault()
    // The dialog stands in the page's tree: a form around it must not hear of this one.
    event.stopPropagation()
    onSubmit()
  }
  return (
    <Dialog
      title={title}
      isOpen
      isStubborn
      onClose={onClose}
      size={props.size}
      footer={
        <>
          <Button kind="primary" type="submit" form={id} isPending={isPending} isDisabled={props.isDisabled}>
            {submitLabel}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
          {aside && <span className={css.apart}>{aside}</span>}
        </>
      }
    >
      <form id={id} className={css.form} onSubmit={submit} noValidate>
        {children}
        {error && <Notice kind="danger">{error}</Notice>}
      </form>
    </Dialog>
  )
}
