'use client'

import { useTranslations } from 'next-intl'
import { memo, useDeferredValue, useState } from 'react'
import type { CopyClass, NotedRule } from '#arabic/copy/copy.ts'
import { Button } from '../ui/Button.tsx'
import { CheckboxField } from '../ui/CheckboxField.tsx'
import { Icon } from '../ui/Icon.tsx'
import { type CopyDesk, useCopy, useCopyDesk } from './copy-context.ts'
import { NoteRow } from './NoteRow.tsx'
import css from './Notes.module.css'
import { byRule, CLASSES, type CopyNote } from './notes.ts'
import { useRuleWords } from './use-rule-words.ts'
import { turnSpelling } from './use-spelling.ts'

/** More rows than these are no list to work through. */
const MOST_ROWS = 40

/** What there is to say about the story's language, class by class and rule by rule. */
export const CopySection = memo(function CopySection() {
  const desk = useCopyDesk()
  return desk && <CopyList desk={desk} />
})

function CopyList({ desk }: { desk: CopyDesk }) {
  const t = useTranslations('Desk.copy')
  // A long list is drawn when there is time: typing comes first.
  const notes = useDeferredValue(useCopy((view) => view.notes))
  const status = useCopy((view) => view.status)
  const safe = notes.filter((note) => note.class === 'automatic').length
  return (
    <section className={css.section} aria-label={t('title')} data-field="copy">
      <div className={css.head}>
        <h3>{t('title')}</h3>
        {desk.mayEdit && safe > 0 && (
          <Button size="small" onPress={() => desk.store.askForFix()}>
            {t('fixAll', { count: safe })}
          </Button>
        )}
      </div>
      {status !== 'failed' && <SpellingSwitch desk={desk} />}
      {status === 'failed' && <p className={css.quiet}>{t('failed')}</p>}
      {status === 'reading' && <p className={css.quiet}>{t('reading')}</p>}
      {status === 'ready' && notes.length === 0 && (
        <p className={css.clean}>
          <Icon name="check" />
          {t('clean')}
        </p>
      )}
      {CLASSES.map((kind) => (
        <ClassGroup key={kind} kind={kind} notes={notes.filter((note) => note.class === kind)} />
      ))}
    </section>
  )
}

function ClassGroup({ kind, notes }: { kind: CopyClass; notes: CopyNote[] }) {
  const t = useTranslations('Desk.copy')
  const current = useCopy((view) => view.current)
  const [isWhole, setWhole] = useState(false)
  if (notes.length === 0) return null
  const shown = isWhole ? notes : notes.slice(0, MOST_ROWS)
  return (
    <section className={css.class} aria-label={t(`classes.${kind}`)}>
      <h4 className={css.name}>
        <span className={css.sign} data-class={kind} aria-hidden="true" />
        {t(`classes.${kind}`)}
        <span className={css.count}>{notes.length}</span>
      </h4>
      {byRule(shown).map(([rule, found]) => (
        <RuleGroup key={rule} rule={rule} notes={found} current={current} />
      ))}
      {shown.length < notes.length && (
        <Button kind="quiet" size="small" onPress={() => setWhole(true)}>
          {t('showRest', { count: notes.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function RuleGroup({ rule, notes, current }: { rule: NotedRule; notes: CopyNote[]; current: string | null }) {
  const words = useRuleWords(rule)
  return (
    <div className={css.rule}>
      <details className={css.why}>
        <summary>{words.title}</summary>
        <p>{words.explanation}</p>
      </details>
      <ul>
        {notes.map((note) => (
          <NoteRow key={note.id} note={note} isCurrent={note.id === current} />
        ))}
      </ul>
    </div>
  )
}

function SpellingSwitch({ desk }: { desk: CopyDesk }) {
  const t = useTranslations('Desk.copy.spelling')
  const spelling = useCopy((view) => view.spelling)
  return (
    <div>
      <CheckboxField
        label={t('switch')}
        description={spelling === 'off' ? t('help') : undefined}
        isSelected={spelling !== 'off'}
        onChange={(isOn) => turnSpelling(desk.store, isOn)}
      />
      <p className={css.quiet} role="status">
        {spelling === 'loading' && t('loading')}
        {spelling === 'failed' && t('failed')}
      </p>
    </div>
  )
}
