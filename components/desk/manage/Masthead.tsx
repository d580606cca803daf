'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { ManagedOffice, ManagedTerm } from '#newsroom/manage/load-masthead.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Empty } from '../ui/Empty.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { Page } from '../ui/Page.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import css from './Masthead.module.css'
import { MoveButtons } from './MoveButtons.tsx'
import { OfficeForm } from './OfficeForm.tsx'
import { TermForm } from './TermForm.tsx'
import { TermList } from './TermList.tsx'
import { useChange } from './use-change.ts'
import { useSavedOrder } from './use-saved-order.ts'

type Action<T = null> = (input: unknown) => Promise<Answer<T>>
export interface MastheadActions {
  addOffice: Action<{ id: number }>
  editOffice: Action
  orderOffices: Action
  removeOffice: Action
  addTerm: Action<{ id: number }>
  editTerm: Action
  removeTerm: Action
}

type Open =
  | { kind: 'office'; office: ManagedOffice | null }
  | { kind: 'term'; office: ManagedOffice; term: ManagedTerm | null; isEnding: boolean }
  | { kind: 'remove-office'; office: ManagedOffice }
  | { kind: 'remove-term'; term: ManagedTerm }

/** Who runs the paper, and who did, office by office in the order of the masthead. */
export function Masthead(props: { offices: ManagedOffice[]; today: string; actions: MastheadActions }) {
  const { offices, today, actions } = props
  const t = useTranslations('Desk.manage.masthead')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const { order, move } = useSavedOrder(
    offices.map((office) => office.id),
    actions.orderOffices,
  )
  const byId = new Map(offices.map((office) => [office.id, office]))
  const rows = order.flatMap((id) => byId.get(id) ?? [])
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={<Button onPress={() => setOpen({ kind: 'office', office: null })}>{t('addOffice')}</Button>}
    >
      {rows.length === 0 && <Empty text={t('none')} />}
      <div>
        {rows.map((office, index) => (
          <Office
            key={office.id}
            office={office}
            place={{ isFirst: index === 0, isLast: index === rows.length - 1 }}
            onMove={(step) => move(office.id, step)}
            onOpen={setOpen}
            today={today}
          />
        ))}
      </div>
      {open?.kind === 'office' && <OfficeForm office={open.office} actions={actions} onClose={close} />}
      {open?.kind === 'term' && <TermForm {...open} today={today} actions={actions} onClose={close} />}
      {open?.kind === 'remove-office' && (
        <Remove name={open.office.name} id={open.office.id} action={actions.removeOffice} onClose={close} />
      )}
      {open?.kind === 'remove-term' && (
        <Remove name={open.term.person} id={open.term.id} action={actions.removeTerm} onClose={close} />
      )}
    </Page>
  )
}

function Office(props: {
  office: ManagedOffice
  place: { isFirst: boolean; isLast: boolean }
  onMove: (step: -1 | 1) => void
  onOpen: (open: Open) => void
  today: string
}) {
  const { office, place, onMove, onOpen, today } = props
  const t = useTranslations('Desk.manage')
  const openTerm = (term: ManagedTerm | null, isEnding = false) => onOpen({ kind: 'term', office, term, isEnding })
  return (
    <section className={css.office}>
      <header className={css.head}>
        <h2>{office.name}</h2>
        {office.isInHeader && <p className={css.mark}>{t('masthead.inHeader')}</p>}
        <div className={css.actions}>
          <IconButton
            size="small"
            icon="add"
            label={t('masthead.addTerm', { office: office.name })}
            onPress={() => openTerm(null)}
          />
          <MoveButtons
            id={office.id}
            name={office.name}
            isFirst={place.isFirst}
            isLast={place.isLast}
            onMove={onMove}
          />
          <MenuButton
            kind="quiet"
            size="small"
            icon="more"
            label={t('moreOf', { name: office.name })}
            items={[
              { id: 'edit', label: t('edit') },
              { id: 'remove', label: t('remove'), kind: 'danger', isDisabled: office.terms.length > 0 },
            ]}
            onAction={(id) => onOpen(id === 'edit' ? { kind: 'office', office } : { kind: 'remove-office', office })}
          />
        </div>
      </header>
      <TermList
        terms={office.terms}
        today={today}
        onEnd={(term) => openTerm(term, true)}
        onEdit={(term) => openTerm(term)}
        onRemove={(term) => onOpen({ kind: 'remove-term', term })}
      />
    </section>
  )
}

function Remove(props: { name: string; id: number; action: Action; onClose: () => void }) {
  const { name, id, action, onClose } = props
  const t = useTranslations('Desk.manage')
  const { run, isPending, refusal } = useChange(action, { said: t('removed', { name }), onDone: onClose })
  return (
    <ConfirmDialog
      title={t('removeTitle', { name })}
      isOpen
      onClose={onClose}
      onConfirm={() => run({ id })}
      confirmLabel={t('remove')}
      isPending={isPending}
      error={useRefusalWords(refusal).text}
    />
  )
}
