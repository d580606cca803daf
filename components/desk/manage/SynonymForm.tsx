'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ManagedSynonyms } from '#newsroom/manage/load-synonyms.ts'
import type { SynonymWeight } from '#newsroom/manage/synonyms.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextField } from '../ui/TextField.tsx'
import { askServer, useRefusalWords } from '../ui/use-action.ts'
import css from './Synonyms.module.css'
import type { SynonymActions } from './Synonyms.tsx'
import { useChange } from './use-change.ts'

/** Arabic and Latin commas, semicolons, and lines of their own stand between words. */
const BETWEEN = /[\n,;\u060c\u061b]+/u
const PAUSE_MS = 350

/** A group of words that search takes for one, and what it does for readers. */
export function SynonymForm(props: {
  /** Undefined for a new one. */
  group: ManagedSynonyms | undefined
  actions: SynonymActions
  onClose: () => void
}) {
  const { group, actions, onClose } = props
  const t = useTranslations('Desk.synonyms')
  const [typed, setTyped] = useState(() => group?.words.join(t('comma')) ?? '')
  const words = typed.split(BETWEEN).flatMap((word) => word.trim() || [])
  const weight = useWeight(actions.weigh, words, group?.id)
  const done = { said: t('saved', { name: words[0] ?? '' }), onDone: onClose }
  const add = useChange(actions.add, done)
  const edit = useChange(actions.edit, done)
  const { isPending, refusal } = group ? edit : add
  const refused = useRefusalWords(refusal)
  const fault = Object.keys(refusal?.fields ?? {}).map(refused.field)[0]
  return (
    <FormDialog
      title={group ? t('editTitle') : t('addTitle')}
      submitLabel={t('save')}
      onSubmit={() => (group ? edit.run({ id: group.id, words }) : add.run({ words }))}
      onClose={onClose}
      isPending={isPending}
      error={fault ? undefined : refused.text}
    >
      <TextField
        label={t('words')}
        description={t('wordsNote')}
        value={typed}
        onChange={setTyped}
        isMultiline
        rows={2}
        isRequired
        autoFocus
        maxLength={800}
        error={fault}
      />
      <div className={css.weight} role="status">
        {weight && <Weight weight={weight} />}
      </div>
    </FormDialog>
  )
}

function Weight({ weight }: { weight: SynonymWeight }) {
  const t = useTranslations('Desk.synonyms')
  const { united, taken, found, together, isMore } = weight
  return (
    <>
      {found.length > 0 && (
        <p className={css.figures}>
          {found.map(({ word, stories }) => (
            <span key={word}>{t('finds', { word, count: stories })}</span>
          ))}
          {found.length > 1 && (
            <span className={css.together}>{t(isMore ? 'togetherMore' : 'together', { count: together })}</span>
          )}
        </p>
      )}
      {united.map(([one, other]) => (
        <p key={`${one} ${other}`}>{t('united', { one, other })}</p>
      ))}
      {taken.map(({ word, words }) => (
        <Notice key={word} kind="warning">
          {t('taken', { word, group: words.join(t('comma')) })}
        </Notice>
      ))}
    </>
  )
}

/** What the words find, asked a moment after the last letter. */
function useWeight(weigh: SynonymActions['weigh'], words: string[], id: number | undefined): SynonymWeight | null {
  const [weight, setWeight] = useState<SynonymWeight | null>(null)
  const asked = words.join('\n')
  useEffect(() => {
    let isStale = false
    const timer = setTimeout(async () => {
      const list = asked === '' ? [] : asked.split('\n')
      const answer = await askServer(weigh, { words: list, ...(id !== undefined && { id }) })
      if (!isStale) setWeight(answer.ok ? answer.value : null)
    }, PAUSE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [weigh, asked, id])
  return weight
}
