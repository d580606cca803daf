'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioField } from '../ui/RadioField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAction, useRefusalWords } from '../ui/use-action.ts'

export interface SectionChoice {
  id: number
  name: string
  /** 0 for a section at the top. */
  depth: number
  /** One the person answers for. */
  isOwn: boolean
}

export type CreateStory = (input: {
  sectionId: number
  state: 'idea' | 'draft'
  headline?: string
}) => Promise<Answer<{ id: number }>>

/** Begins a story: where it belongs and what it is are all it needs. */
export function NewStoryDialog(props: {
  isOpen: boolean
  onClose: () => void
  sections: SectionChoice[]
  create: CreateStory
}) {
  const { isOpen, onClose, sections, create } = props
  const t = useTranslations('Desk.lists')
  const router = useRouter()
  const own = sections.filter((section) => section.isOwn)
  const ordered = [...own, ...sections.filter((section) => !section.isOwn)]
  const [sectionId, setSectionId] = useState<string | null>(null)
  const [state, setState] = useState<'idea' | 'draft'>('draft')
  const [headline, setHeadline] = useState('')
  const { run, isPending, refusal, clear } = useAction(create, {
    onDone({ id }) {
      setHeadline('')
      onClose()
      router.push(`/desk/stories/${id}`)
    },
  })
  const words = useRefusalWords(refusal)
  const chosen = sectionId ?? String((own[0] ?? sections[0])?.id ?? '')

  function begin() {
    const title = headline.trim()
    void run({ sectionId: Number(chosen), state, ...(title && { headline: title }) })
  }
  function close() {
    clear()
    onClose()
  }

  return (
    <Dialog
      title={t('newTitle')}
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          <Button kind="primary" onPress={begin} isPending={isPending}>
            {t('create')}
          </Button>
          <Button onPress={close}>{t('cancel')}</Button>
        </>
      }
    >
      <form
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault()
          begin()
        }}
      >
        {words.text && <Notice kind="danger">{words.text}</Notice>}
        <TextField
          label={t('newHeadline')}
          description={t('newHeadlineNote')}
          value={headline}
          onChange={setHeadline}
          error={words.field('headline')}
          maxLength={500}
          dir="auto"
          autoFocus
        />
        <SelectField
          label={t('newSection')}
          options={ordered.map(({ id, name, depth, isOwn }) => ({
            id: String(id),
            // Own sections stand apart from the tree, so they are not set in.
            label: isOwn ? name : `${'\u2003'.repeat(depth)}${name}`,
          }))}
          value={chosen}
          onChange={setSectionId}
          error={words.field('sectionId')}
        />
        <RadioField
          label={t('newState')}
          value={state}
          onChange={(id) => setState(id === 'idea' ? 'idea' : 'draft')}
          options={[
            { id: 'draft', label: t('stateDraft'), detail: t('stateDraftDetail') },
            { id: 'idea', label: t('stateIdea'), detail: t('stateIdeaDetail') },
          ]}
          isAcross
        />
      </form>
    </Dialog>
  )
}
