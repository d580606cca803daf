'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import css from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

/**
 * A question over the page. Escape and its cross close it; a press beside it does so unless `isStubborn`, for a form
 * whose words would be lost. Whatever had the focus before has it again afterwards.
 */
export function Dialog(props: {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  size?: 'wide' | 'full'
  /** Buttons: the one that goes on comes first. */
  footer?: ReactNode
  isStubborn?: boolean
  role?: 'dialog' | 'alertdialog'
}) {
  const { title, isOpen, onClose, children, size, footer, role } = props
  const t = useTranslations('Desk.ui')
  return (
    <ModalOverlay
      className={css.veil}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={!props.isStubborn}
    >
      <Modal className={classNames(css.modal, size && css[size])}>
        <AriaDialog className={css.dialog} role={role}>
          <header className={css.head}>
            <Heading className={css.title} slot="title">
              {title}
            </Heading>
            <IconButton label={t('close')} icon="close" onPress={onClose} />
          </header>
          <div className={css.body}>{children}</div>
          {footer && <footer className={css.foot}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
