'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { TagType } from '#newsroom/articles/article.ts'
import type { ManagedTag } from '#newsroom/manage/load-tags.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import { SlugField } from './SlugField.tsx'
import { useChange } from './use-change.ts'

export const TAG_TYPES = [
  'topic',
  'person',
  'organisation',
  'place',
  'event',
  'series',
  'tone',
] as const satisfies readonly TagType[]

/** A tag as it is, to be changed. */
export function TagForm(props: { tag: ManagedTag; edit: (input: unknown) => Promise<Answer>; onClose: () => void }) {
  const { tag, edit, onClose } = props
  const t = useTranslations('Desk.manage')
  const [typed, setTyped] = useState({
    name: tag.name,
    slug: tag.slug,
    type: tag.type,
    description: tag.description ?? '',
  })
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const { run, isPending, refusal } = useChange(edit, { said: t('saved', { name: typed.name }), onDone: onClose })
  const words = useRefusalWords(refusal)
  const fault = (name: string) => words.field(`changes.${name}`) ?? words.field(name)
  return (
    <FormDialog
      title={t('editTitle', { name: tag.name })}
      submitLabel={t('save')}
      onSubmit={() => run({ id: tag.id, changes: typed })}
      onClose={onClose}
      isPending={isPending}
      error={words.text}
    >
      <TextField
        label={t('name')}
        value={typed.name}
        onChange={(name) => change({ name })}
        isRequired
        autoFocus
        maxLength={100}
        description={t('tags.nameNote')}
        error={fault('name')}
      />
      <SlugField value={typed.slug} onChange={(slug) => change({ slug })} stored={tag.slug} error={fault('slug')} />
      <SelectField
        label={t('tags.type')}
        options={TAG_TYPES.map((id) => ({ id, label: t(`tags.types.${id}`) }))}
        value={typed.type}
        onChange={(id) => change({ type: TAG_TYPES.find((one) => one === id) ?? typed.type })}
      />
      <TextField
        label={t('description')}
        value={typed.description}
        onChange={(description) => change({ description })}
        isMultiline
        rows={2}
        maxLength={600}
        error={fault('description')}
      />
    </FormDialog>
  )
}
