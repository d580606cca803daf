'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { TagType } from '#newsroom/articles/article.ts'
import type { ListPage } from '#newsroom/manage/load-people.ts'
import type { ManagedTag } from '#newsroom/manage/load-tags.ts'
import { classNames } from '../../ui/class-names.ts'
import { CheckboxField } from '../ui/CheckboxField.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Empty } from '../ui/Empty.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { Page } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import { suggestTags } from '../writing/suggestions.ts'
import { hrefOf, ListSearch, Paging } from './ListSearch.tsx'
import css from './Manage.module.css'
import { MergeForm } from './MergeForm.tsx'
import { TAG_TYPES, TagForm } from './TagForm.tsx'
import { useChange } from './use-change.ts'

export interface TagActions {
  edit: (input: unknown) => Promise<Answer>
  merge: (input: unknown) => Promise<Answer>
  remove: (input: unknown) => Promise<Answer>
}

interface Asked {
  query: string
  type: TagType | undefined
  isUnused: boolean
}

const PATH = '/desk/manage/tags'
const ANY = 'any'
type Open = { kind: 'edit' | 'merge' | 'remove'; tag: ManagedTag }

/** The topics of the paper, the most used first. */
export function Tags({ tags, asked, actions }: { tags: ListPage<ManagedTag>; asked: Asked; actions: TagActions }) {
  const t = useTranslations('Desk.manage')
  const router = useRouter()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const params = { type: asked.type ?? '', unused: asked.isUnused ? '1' : '' }
  const filter = (part: Record<string, string>) => router.replace(hrefOf(PATH, { q: asked.query, ...params, ...part }))
  return (
    <Page title={t('tags.title')} note={t('tags.note')}>
      <ListSearch
        path={PATH}
        label={t('tags.search')}
        query={asked.query}
        params={params}
        total={t('tags.total', { count: tags.total })}
      >
        <SelectField
          label={t('tags.type')}
          hideLabel
          options={[
            { id: ANY, label: t('tags.anyType') },
            ...TAG_TYPES.map((id) => ({ id, label: t(`tags.types.${id}`) })),
          ]}
          value={asked.type ?? ANY}
          onChange={(id) => filter({ type: id === ANY ? '' : id })}
        />
        <CheckboxField
          label={t('tags.unused')}
          isSelected={asked.isUnused}
          onChange={(isOn) => filter({ unused: isOn ? '1' : '' })}
        />
      </ListSearch>
      {tags.rows.length === 0 ? (
        <Empty text={t('nothing')} />
      ) : (
        <div className={css.list}>
          {tags.rows.map((tag) => (
            <TagRow key={tag.id} tag={tag} onOpen={setOpen} />
          ))}
        </div>
      )}
      <Paging path={PATH} list={tags} params={{ q: asked.query, ...params }} />
      {open?.kind === 'edit' && <TagForm tag={open.tag} edit={actions.edit} onClose={close} />}
      {open?.kind === 'remove' && <RemoveTag tag={open.tag} action={actions.remove} onClose={close} />}
      {open?.kind === 'merge' && (
        <MergeForm
          from={open.tag}
          note={t('tags.mergeNote')}
          suggest={suggestTags}
          merge={actions.merge}
          onMerged={() => {
            close()
            router.refresh()
          }}
          onClose={close}
        />
      )}
    </Page>
  )
}

function TagRow({ tag, onOpen }: { tag: ManagedTag; onOpen: (open: Open) => void }) {
  const t = useTranslations('Desk.manage')
  return (
    <div className={css.row}>
      <span className={css.name}>
        <button type="button" className={css.open} onClick={() => onOpen({ kind: 'edit', tag })}>
          {tag.name}
        </button>
      </span>
      <span className={css.fact}>{t(`tags.types.${tag.type}`)}</span>
      <span className={classNames(css.fact, css.figure)}>{t('stories', { count: tag.stories })}</span>
      <span className={css.fact}>
        {tag.merged.length > 0 && t('tags.alsoNamed', { names: tag.merged.join(t('comma')) })}
      </span>
      <span className={css.actions}>
        <MenuButton
          kind="quiet"
          size="small"
          icon="more"
          label={t('moreOf', { name: tag.name })}
          items={[
            { id: 'edit', label: t('edit') },
            { id: 'merge', label: t('merge') },
            { id: 'see', label: t('seePage'), href: tag.href },
            { id: 'remove', label: t('remove'), kind: 'danger', isDisabled: tag.stories > 0 },
          ]}
          onAction={(id) => {
            if (id === 'edit' || id === 'merge' || id === 'remove') onOpen({ kind: id, tag })
          }}
        />
      </span>
    </div>
  )
}

function RemoveTag({ tag, action, onClose }: { tag: ManagedTag; action: TagActions['remove']; onClose: () => void }) {
  const t = useTranslations('Desk.manage')
  const { run, isPending, refusal } = useChange(action, {
    said: t('removed', { name: tag.name }),
    onDone: onClose,
  })
  return (
    <ConfirmDialog
      title={t('removeTitle', { name: tag.name })}
      isOpen
      onClose={onClose}
      onConfirm={() => run({ id: tag.id })}
      confirmLabel={t('remove')}
      isPending={isPending}
      error={useRefusalWords(refusal).text}
    />
  )
}
