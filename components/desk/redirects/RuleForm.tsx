'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { ManagedRule } from '#newsroom/redirects/load.ts'
import type { RuleTrial } from '#newsroom/redirects/try.ts'
import { useChange } from '../manage/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioField } from '../ui/RadioField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useRefusalWords } from '../ui/use-action.ts'
import type { RedirectActions } from './redirect-actions.ts'

type Outcome = 'permanent' | 'temporary' | 'gone'
const OUTCOMES: readonly Outcome[] = ['permanent', 'temporary', 'gone']
const PAUSE_MS = 350

/** A rule, new or as it is; what is wrong with it is said while it is typed. */
export function RuleForm(props: {
  kind: ManagedRule['kind']
  rule?: ManagedRule
  save: (input: unknown) => Promise<Answer<unknown>>
  tryRule: RedirectActions['tryRule']
  onClose: () => void
}) {
  const { rule, onClose } = props
  const t = useTranslations('Desk.redirects')
  const [typed, setTyped] = useState({
    kind: props.kind,
    source: rule?.source ?? '',
    target: rule?.target ?? '',
    outcome: outcomeOf(rule),
    note: rule?.note ?? '',
  })
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  const { run, isPending, refusal } = useChange(props.save, { said: t('form.saved'), onDone: onClose })
  const words = useRefusalWords(refusal)
  const target = typed.outcome === 'gone' ? null : typed.target
  const trial = useTrial(props.tryRule, { id: rule?.id, kind: typed.kind, source: typed.source, target })
  const fault = useFaultWords(trial)
  const isPattern = typed.kind === 'pattern'
  const leadsTo = trial?.leadsTo

  return (
    <FormDialog
      title={t(rule ? 'form.edit' : 'form.add')}
      submitLabel={t('form.save')}
      onSubmit={() => {
        const { kind, source, note } = typed
        const isTemporary = typed.outcome === 'temporary'
        void run({ ...(rule && { id: rule.id }), kind, source, target, isTemporary, note })
      }}
      onClose={onClose}
      isPending={isPending}
      error={refusal && !refusal.fields ? words.text : undefined}
    >
      {!rule && (
        <RadioField
          label={t('form.kind')}
          options={[
            { id: 'exact', label: t('form.exact') },
            { id: 'pattern', label: t('form.pattern') },
          ]}
          value={typed.kind}
          onChange={(kind) => change({ kind: kind === 'pattern' ? 'pattern' : 'exact' })}
          isAcross
        />
      )}
      <TextField
        label={t(isPattern ? 'form.patternSource' : 'form.source')}
        value={typed.source}
        onChange={(source) => change({ source })}
        dir="ltr"
        maxLength={2000}
        isRequired
        autoFocus
        placeholder={isPattern ? '/news/{id}-*' : undefined}
        description={readAs(trial, typed.source, t) ?? t(isPattern ? 'form.patternHelp' : 'form.sourceHelp')}
        error={typed.source === '' ? words.field('source') : (fault('source') ?? words.field('source'))}
      />
      <RadioField
        label={t('form.type')}
        options={OUTCOMES.map((id) => ({ id, label: t(id === 'gone' ? 'form.goneLabel' : `form.${id}`) }))}
        value={typed.outcome}
        onChange={(id) => change({ outcome: OUTCOMES.find((one) => one === id) ?? 'permanent' })}
      />
      {target !== null && (
        <TextField
          label={t('form.target')}
          value={typed.target}
          onChange={(text) => change({ target: text })}
          dir="ltr"
          maxLength={2000}
          isRequired
          description={t(isPattern ? 'form.targetPattern' : 'form.targetHelp')}
          error={typed.target === '' ? words.field('target') : (fault('target') ?? words.field('target'))}
        />
      )}
      {leadsTo && (
        <div>
          <Button size="small" onPress={() => change({ target: leadsTo })}>
            {t.rich('form.useEnd', { address: leadsTo })}
          </Button>
        </div>
      )}
      {trial?.warnings.map((warning) => (
        <Notice kind={warning === 'external' ? 'info' : 'warning'} key={warning}>
          {t(`warnings.${warning}`)}
        </Notice>
      ))}
      <TextField
        label={t('form.note')}
        value={typed.note}
        onChange={(note) => change({ note })}
        dir="auto"
        maxLength={300}
        error={words.field('note')}
      />
    </FormDialog>
  )
}

function outcomeOf(rule: ManagedRule | undefined): Outcome {
  if (rule?.target === null) return 'gone'
  return rule?.isTemporary ? 'temporary' : 'permanent'
}

type Asked = { id: number | undefined; kind: ManagedRule['kind']; source: string; target: string | null }

/** Asks, when the typing pauses, what would become of the rule. */
function useTrial(tryRule: RedirectActions['tryRule'], { id, kind, source, target }: Asked): RuleTrial | null {
  const [answer, setAnswer] = useState<{ of: string; trial: RuleTrial } | null>(null)
  const key = JSON.stringify([kind, source, target])
  useEffect(() => {
    if (source.trim() === '') return
    let isOver = false
    const timer = setTimeout(async () => {
      const asked = { ...(id !== undefined && { id }), kind, source, target }
      const tried = await tryRule(asked).catch(() => undefined)
      if (!isOver && tried?.ok) setAnswer({ of: JSON.stringify([kind, source, target]), trial: tried.value })
    }, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [tryRule, id, kind, source, target])
  return answer?.of === key ? answer.trial : null
}

function useFaultWords(trial: RuleTrial | null): (field: 'source' | 'target') => string | undefined {
  const { field } = useRefusalWords(trial && { ok: false, code: 'invalid', fields: trial.faults })
  return field
}

/** What is kept, where it differs from what was typed. */
function readAs(
  trial: RuleTrial | null,
  typed: string,
  t: ReturnType<typeof useTranslations<'Desk.redirects'>>,
): string | undefined {
  return trial && !trial.faults.source && trial.source !== typed
    ? t('form.becomes', { address: `\u2066${trial.source}\u2069` })
    : undefined
}
