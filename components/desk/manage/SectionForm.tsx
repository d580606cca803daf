'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { makeSlug } from '#arabic/slug.ts'
import type { FrontLayout, ManagedSection } from '#newsroom/manage/load-sections.ts'
import { CheckboxField } from '../ui/CheckboxField.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import css from './Manage.module.css'
import type { SectionActions } from './Sections.tsx'
import { SlugField } from './SlugField.tsx'
import { useChange } from './use-change.ts'

const LAYOUTS = ['picture', 'text', 'tall', 'row', 'opinion'] as const satisfies readonly FrontLayout[]
const NONE = 'none'
const TOP = 'top'

/** A section, new or as it is. */
export function SectionForm(props: {
  section: ManagedSection | null
  parentId: number | null
  roots: ManagedSection[]
  actions: SectionActions
  onClose: () => void
}) {
  const { section, roots, actions, onClose } = props
  const t = useTranslations('Desk.manage')
  const [typed, setTyped] = useState({
    name: section?.name ?? '',
    slug: section?.slug,
    description: section?.description ?? '',
    parentId: props.parentId,
    frontLayout: section?.frontLayout ?? null,
    isInNavigation: section?.isInNavigation ?? true,
    isHiddenFromNews: section?.isHiddenFromNews ?? false,
  })
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const values = { ...typed, slug: typed.slug ?? makeSlug(typed.name) }
  const said = { said: t('saved', { name: values.name }), onDone: onClose }
  const add = useChange(actions.add, said)
  const edit = useChange(actions.edit, said)
  const { run, isPending, refusal } = section
    ? { ...edit, run: () => edit.run({ id: section.id, changes: values }) }
    : { ...add, run: () => add.run(values) }
  const words = useRefusalWords(refusal)
  const fault = (name: string) => words.field(section ? `changes.${name}` : name) ?? words.field(name)
  const parents = roots.filter((root) => root.id !== section?.id)
  const isMovable = (section?.children.length ?? 0) === 0
  return (
    <FormDialog
      title={section ? t('editTitle', { name: section.name }) : t('sections.add')}
      submitLabel={t('save')}
      onSubmit={run}
      onClose={onClose}
      isPending={isPending}
      error={words.text}
    >
      <TextField
        label={t('name')}
        value={values.name}
        onChange={(name) => change({ name })}
        isRequired
        autoFocus
        maxLength={80}
        error={fault('name')}
      />
      <SlugField
        value={values.slug}
        onChange={(slug) => change({ slug })}
        stored={section?.slug}
        oldSlugs={section?.oldSlugs}
        error={fault('slug')}
      />
      <TextField
        label={t('description')}
        value={values.description}
        onChange={(description) => change({ description })}
        isMultiline
        rows={2}
        maxLength={400}
        description={t('sections.descriptionNote')}
        error={fault('description')}
      />
      <div className={css.pair}>
        {isMovable && (
          <SelectField
            label={t('sections.parent')}
            options={[
              { id: TOP, label: t('sections.top') },
              ...parents.map(({ id, name }) => ({ id: String(id), label: name })),
            ]}
            value={String(values.parentId ?? TOP)}
            onChange={(id) => change({ parentId: id === TOP ? null : Number(id) })}
            error={fault('parentId')}
          />
        )}
        {values.parentId === null && (
          <SelectField
            label={t('sections.layout')}
            options={[
              { id: NONE, label: t('sections.layouts.none') },
              ...LAYOUTS.map((id) => ({ id, label: t(`sections.layouts.${id}`) })),
            ]}
            value={values.frontLayout ?? NONE}
            onChange={(id) => change({ frontLayout: LAYOUTS.find((one) => one === id) ?? null })}
          />
        )}
      </div>
      {values.parentId === null && (
        <CheckboxField
          label={t('sections.inNavigation')}
          isSelected={values.isInNavigation}
          onChange={(isInNavigation) => change({ isInNavigation })}
        />
      )}
      <CheckboxField
        label={t('sections.hiddenFromNews')}
        isSelected={values.isHiddenFromNews}
        onChange={(isHiddenFromNews) => change({ isHiddenFromNews })}
      />
    </FormDialog>
  )
}
