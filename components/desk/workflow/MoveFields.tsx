'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { CORRECTION_KINDS, type CorrectionKind } from '#newsroom/articles/article.ts'
import { type ActionName, workflowAction } from '#newsroom/stories/workflow.ts'
import { Button } from '../ui/Button.tsx'
import { DateTimeField } from '../ui/DateTimeField.tsx'
import { useMoment } from '../ui/Moment.tsx'
import { RadioField } from '../ui/RadioField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { suggestTimes } from './suggested-times.ts'
import type { Typed } from './typed.ts'
import css from './Workflow.module.css'

interface FieldsProps {
  action: ActionName
  typed: Typed
  onType: (change: Partial<Typed>) => void
  /** What is wrong with a field, in words. */
  errorOf: (field: string) => string | undefined
}

/** What an action asks for, and how it will look in print. */
export function MoveFields(props: FieldsProps) {
  const { needsReason, needsTime, needsCorrection } = workflowAction(props.action)
  return (
    <>
      {needsTime && <TimeFields {...props} />}
      {needsCorrection && <CorrectionFields {...props} />}
      {needsReason && <ReasonField {...props} />}
    </>
  )
}

function ReasonField({ action, typed, onType, errorOf }: FieldsProps) {
  const t = useTranslations('Desk.workflow')
  const reasonFor = `reasonFor.${action}` as Parameters<typeof t>[0]
  const reason = typed.reason.trim()
  return (
    <>
      <TextField
        label={t('reason')}
        description={t.has(reasonFor) ? t(reasonFor) : undefined}
        value={typed.reason}
        onChange={(text) => onType({ reason: text })}
        error={errorOf('reason')}
        isMultiline
        isRequired
        maxLength={1_000}
        dir="auto"
        autoFocus
      />
      {action === 'kill' && reason !== '' && (
        <AsReaders>
          <h3>{t('killedTitle')}</h3>
          <p dir="auto">{reason}</p>
        </AsReaders>
      )}
    </>
  )
}

function TimeFields({ typed, onType, errorOf }: FieldsProps) {
  const t = useTranslations('Desk.workflow')
  const write = useMoment()
  const [now] = useState(() => Date.now())
  return (
    <>
      <DateTimeField
        label={t('time')}
        value={typed.publishAt}
        onChange={(publishAt) => onType({ publishAt })}
        error={errorOf('publishAt')}
        isRequired
      />
      <div className={css.times}>
        {suggestTimes(now).map(({ id, instant }) => (
          <Button size="small" onPress={() => onType({ publishAt: instant })} key={id}>
            {t(id, { hour: write(instant, 'clock') })}
          </Button>
        ))}
      </div>
    </>
  )
}

function CorrectionFields({ typed, onType, errorOf }: FieldsProps) {
  const t = useTranslations('Desk.workflow')
  const note = typed.note.trim()
  return (
    <>
      <RadioField
        label={t('kind')}
        value={typed.kind}
        onChange={(id) => onType({ kind: parseKind(id) })}
        options={CORRECTION_KINDS.map((kind) => ({
          id: kind,
          label: t(`kinds.${kind}`),
          detail: t(`kindHints.${kind}`),
        }))}
        error={errorOf('correction.kind')}
        isAcross
      />
      <TextField
        label={t('note')}
        description={t('noteHelp')}
        value={typed.note}
        onChange={(text) => onType({ note: text })}
        error={errorOf('correction.text')}
        isMultiline
        isRequired
        maxLength={2_000}
        dir="auto"
        autoFocus
      />
      {note !== '' && (
        <AsReaders>
          <p dir="auto">
            <b>{t('correctionLine', { kind: t(`kinds.${typed.kind}`) })}</b> {note}
          </p>
        </AsReaders>
      )}
    </>
  )
}

function AsReaders({ children }: { children: ReactNode }) {
  const t = useTranslations('Desk.workflow')
  return (
    <figure className={css.readers}>
      <figcaption>{t('asReaders')}</figcaption>
      <div className={css.printed}>{children}</div>
    </figure>
  )
}

function parseKind(id: string): CorrectionKind {
  return CORRECTION_KINDS.find((kind) => kind === id) ?? 'correction'
}
