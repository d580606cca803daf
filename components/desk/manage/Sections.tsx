'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { ManagedSection } from '#newsroom/manage/load-sections.ts'
import { classNames } from '../../ui/class-names.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { Page } from '../ui/Page.tsx'
import css from './Manage.module.css'
import { MoveButtons } from './MoveButtons.tsx'
import { RemoveSection } from './RemoveSection.tsx'
import { SectionForm } from './SectionForm.tsx'
import { useSavedOrder } from './use-saved-order.ts'

export interface SectionActions {
  add: (input: unknown) => Promise<Answer<{ id: number }>>
  edit: (input: unknown) => Promise<Answer>
  order: (input: unknown) => Promise<Answer>
  remove: (input: unknown) => Promise<Answer>
}

type Open =
  | { kind: 'add'; parentId: number | null }
  | { kind: 'edit'; section: ManagedSection }
  | { kind: 'remove'; section: ManagedSection }

/** The sections of the paper in its order, each with what stands under it. */
export function Sections({ sections, actions }: { sections: ManagedSection[]; actions: SectionActions }) {
  const t = useTranslations('Desk.manage.sections')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={<Button onPress={() => setOpen({ kind: 'add', parentId: null })}>{t('add')}</Button>}
    >
      {sections.length === 0 ? (
        <Empty text={t('none')} />
      ) : (
        <div className={css.list}>
          <Siblings sections={sections} parentId={null} actions={actions} onOpen={setOpen} />
        </div>
      )}
      {open?.kind === 'remove' && <RemoveSection section={open.section} action={actions.remove} onClose={close} />}
      {open && open.kind !== 'remove' && (
        <SectionForm
          section={open.kind === 'edit' ? open.section : null}
          parentId={open.kind === 'edit' ? open.section.parentId : open.parentId}
          roots={sections}
          actions={actions}
          onClose={close}
        />
      )}
    </Page>
  )
}

function Siblings(props: {
  sections: ManagedSection[]
  parentId: number | null
  actions: SectionActions
  onOpen: (open: Open) => void
}) {
  const { sections, parentId, actions, onOpen } = props
  const { order, move } = useSavedOrder(
    sections.map((section) => section.id),
    actions.order,
    { parentId },
  )
  const byId = new Map(sections.map((section) => [section.id, section]))
  const rows = order.flatMap((id) => byId.get(id) ?? [])
  return rows.map((section, index) => (
    <SectionRow
      key={section.id}
      section={section}
      place={{ isFirst: index === 0, isLast: index === rows.length - 1 }}
      onMove={(step) => move(section.id, step)}
      onOpen={onOpen}
      actions={actions}
    />
  ))
}

function SectionRow(props: {
  section: ManagedSection
  place: { isFirst: boolean; isLast: boolean }
  onMove: (step: -1 | 1) => void
  onOpen: (open: Open) => void
  actions: SectionActions
}) {
  const { section, place, onMove, onOpen, actions } = props
  const t = useTranslations('Desk.manage')
  const isBelow = section.parentId !== null
  const marks = [
    !isBelow && !section.isInNavigation && t('sections.hidden'),
    !isBelow && section.frontLayout && t(`sections.layouts.${section.frontLayout}`),
  ].filter(Boolean)
  return (
    <>
      <div className={classNames(css.row, isBelow && css.below)}>
        <span className={css.name}>
          <button type="button" className={css.open} onClick={() => onOpen({ kind: 'edit', section })}>
            {section.name}
          </button>
        </span>
        <span className={css.fact}>
          <a className={css.address} href={section.href} target="_blank" rel="noopener">
            {decodeURIComponent(section.href)}
          </a>
        </span>
        <span className={classNames(css.fact, css.figure)}>{t('stories', { count: section.stories })}</span>
        <span className={css.fact}>{marks.join(t('comma'))}</span>
        <span className={css.actions}>
          <MoveButtons
            id={section.id}
            name={section.name}
            isFirst={place.isFirst}
            isLast={place.isLast}
            onMove={onMove}
          />
          <MenuButton
            kind="quiet"
            size="small"
            icon="more"
            label={t('moreOf', { name: section.name })}
            items={[
              { id: 'edit', label: t('edit') },
              ...(isBelow ? [] : [{ id: 'add', label: t('sections.addBelow') }]),
              { id: 'remove', label: t('remove'), kind: 'danger' as const },
            ]}
            onAction={(id) =>
              onOpen(
                id === 'add'
                  ? { kind: 'add', parentId: section.id }
                  : id === 'remove'
                    ? { kind: 'remove', section }
                    : { kind: 'edit', section },
              )
            }
          />
        </span>
      </div>
      <Siblings sections={section.children} parentId={section.id} actions={actions} onOpen={onOpen} />
    </>
  )
}
