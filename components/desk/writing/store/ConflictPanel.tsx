'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { diffWords, type WordChange } from '#arabic/words-diff.ts'
import type { StoryConflict } from '#newsroom/stories/merge.ts'
import { Button } from '../../ui/Button.tsx'
import css from './ConflictPanel.module.css'
import { useConflictWords } from './conflict-words.ts'
import type { StoryStore } from './use-story.ts'

/** Both texts of every place that two people wrote in, to choose from. Nothing while there is none. */
export function ConflictPanel({ desk }: { desk: StoryStore }) {
  const t = useTranslations('Desk.sync.conflicts')
  if (desk.conflicts.length === 0) return null
  return (
    <section className={css.panel} aria-label={t('title', { count: desk.conflicts.length })}>
      <div className={css.head} role="status">
        <h2>{t('title', { count: desk.conflicts.length })}</h2>
        <p>{t('note')}</p>
      </div>
      <ol className={css.list}>
        {desk.conflicts.map((conflict, index) => (
          <Conflict
            key={`${conflict.field} ${conflict.field === 'body' ? conflict.at : ''}`}
            conflict={conflict}
            onChoose={(choice) => desk.resolve(index, choice)}
          />
        ))}
      </ol>
    </section>
  )
}

function Conflict(props: { conflict: StoryConflict; onChoose: (choice: 'mine' | 'theirs') => void }) {
  const { conflict, onChoose } = props
  const t = useTranslations('Desk.sync.conflicts')
  const { title, textOf } = useConflictWords()
  const mine = textOf(conflict, 'mine')
  const theirs = textOf(conflict, 'theirs')
  const changes = diffWords(mine, theirs)
  const name = title(conflict)
  return (
    <li className={css.conflict}>
      <h3>{name}</h3>
      <div className={css.sides}>
        <Side
          label={t('mine')}
          changes={changes.filter((change) => change.kind !== 'inserted')}
          empty={conflict.field === 'body' ? t('gone') : t('nothing')}
          choose={
            <Button size="small" onPress={() => onChoose('mine')} aria-label={`${t('keepMine')}: ${name}`}>
              {t('keepMine')}
            </Button>
          }
        />
        <Side
          label={t('theirs')}
          changes={changes.filter((change) => change.kind !== 'deleted')}
          empty={conflict.field === 'body' ? t('goneThere') : t('nothing')}
          choose={
            <Button size="small" onPress={() => onChoose('theirs')} aria-label={`${t('takeTheirs')}: ${name}`}>
              {t('takeTheirs')}
            </Button>
          }
        />
      </div>
    </li>
  )
}

function Side(props: { label: string; changes: WordChange[]; empty: string; choose: ReactNode }) {
  const { label, changes, empty, choose } = props
  return (
    <div className={css.side}>
      <h4>{label}</h4>
      <p className={css.text} dir="auto">
        {changes.length === 0 && <span className={css.empty}>{empty}</span>}
        {changes.map(({ kind, text }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name
          kind === 'same' ? text : <b key={index}>{text}</b>,
        )}
      </p>
      {choose}
    </div>
  )
}
