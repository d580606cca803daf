'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { fold } from '#arabic/fold.ts'
import type { CopyWord } from '#newsroom/copy/words.ts'
import { useChange } from '../../manage/use-change.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRefusalWords } from '../../ui/use-action.ts'
import css from './CopyPage.module.css'
import type { CopyPageActions } from './CopyPage.tsx'
import { PasteForm } from './PasteForm.tsx'

export type ListKind = 'name' | 'spelling' | 'cliche'

/** More rows than these are looked through by search. */
const MOST_SHOWN = 200

/** Words of one kind: one line to add one, a box to paste many, and a search through those that are there. */
export function WordList({ kind, words, actions }: { kind: ListKind; words: CopyWord[]; actions: CopyPageActions }) {
  const t = useTranslations('Desk.copy.manage')
  const [query, setQuery] = useState('')
  const [isPasting, setPasting] = useState(false)
  const key = fold(query.trim())
  const found = key === '' ? words : words.filter(({ word, instead }) => fold(`${word} ${instead ?? ''}`).includes(key))
  return (
    <div className={css.words}>
      <p className={css.quiet}>{t(`lists.${kind}.note`)}</p>
      <AddLine kind={kind} add={actions.addWord} onPaste={() => setPasting(true)} />
      {words.length > 0 && <SearchField label={t('search')} value={query} onChange={setQuery} />}
      {found.length === 0 ? (
        <Empty text={t(words.length === 0 ? `lists.${kind}.empty` : 'nothing')} />
      ) : (
        <ul className={css.list}>
          {found.slice(0, MOST_SHOWN).map((word) => (
            <WordRow key={word.id} word={word} remove={actions.removeWord} />
          ))}
        </ul>
      )}
      {found.length > MOST_SHOWN && <p className={css.quiet}>{t('more', { count: found.length - MOST_SHOWN })}</p>}
      {isPasting && <PasteForm kind={kind} add={actions.addWords} onClose={() => setPasting(false)} />}
    </div>
  )
}

function AddLine(props: { kind: ListKind; add: CopyPageActions['addWord']; onPaste: () => void }) {
  const { kind, add, onPaste } = props
  const t = useTranslations('Desk.copy.manage')
  const [word, setWord] = useState('')
  const [instead, setInstead] = useState('')
  const { run, isPending, refusal } = useChange(add, {
    said: t('added', { word }),
    onDone() {
      setWord('')
      setInstead('')
    },
  })
  const words = useRefusalWords(refusal)
  const hasInstead = kind !== 'name'

  function submit(event: FormEvent) {
    event.preventDefault()
    void run({ kind, word, ...(hasInstead && { instead: instead.trim() === '' ? null : instead }) })
  }

  return (
    <form className={css.add} onSubmit={submit} noValidate>
      <TextField
        label={t(`lists.${kind}.word`)}
        value={word}
        onChange={setWord}
        dir="auto"
        maxLength={300}
        error={words.field('word') ?? (words.field('instead') ? undefined : words.text)}
      />
      {hasInstead && (
        <TextField
          label={t(`lists.${kind}.instead`)}
          value={instead}
          onChange={setInstead}
          dir="auto"
          maxLength={300}
          error={words.field('instead')}
        />
      )}
      <span className={css.buttons}>
        <Button kind="primary" type="submit" isPending={isPending} isDisabled={word.trim() === ''}>
          {t('add')}
        </Button>
        <Button kind="quiet" onPress={onPaste}>
          {t('paste')}
        </Button>
      </span>
    </form>
  )
}

function WordRow({ word: { id, word, instead }, remove }: { word: CopyWord; remove: CopyPageActions['removeWord'] }) {
  const t = useTranslations('Desk.copy.manage')
  const { run, isPending } = useChange(remove, { said: t('removed', { word }) })
  return (
    <li className={css.row}>
      <bdi className={css.word}>{word}</bdi>
      {instead && (
        <>
          <span className={css.arrow} aria-hidden="true">
            {'\u2190'}
          </span>
          <bdi className={css.word}>{instead}</bdi>
        </>
      )}
      <span className={css.end}>
        <IconButton
          size="small"
          icon="close"
          label={t('removeWord', { word })}
          isDisabled={isPending}
          onPress={() => run({ id })}
        />
      </span>
    </li>
  )
}
