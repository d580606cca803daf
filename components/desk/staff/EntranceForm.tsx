'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useId } from 'react'
import css from './Entrance.module.css'
import type { EntranceAction, EntranceField } from './entrance.ts'

/**
 * A form before signing in. Plain fields and a server action: it works before its script has come, and without one.
 */
export function EntranceForm({
  action,
  fields,
  hidden,
  submit,
  done,
}: {
  action: EntranceAction
  fields: EntranceField[]
  hidden?: Record<string, string>
  submit: string
  /** Stands in place of the form when there is nothing more to do. */
  done?: ReactNode
}) {
  const [answer, formAction, isPending] = useActionState(action, {})
  const t = useTranslations('Desk.errors')
  const id = useId()
  const words = (code: string) => (t.has(code as 'failed') ? t(code as 'failed') : t('failed'))
  if (answer.isDone && done) return done
  return (
    <form className={css.form} action={formAction} aria-busy={isPending} noValidate>
      {answer.code && (
        <p className={css.refusal} role="alert" id={`${id}-refusal`}>
          {words(answer.code)}
        </p>
      )}
      {Object.entries(hidden ?? {}).map(([name, value]) =>
        name === 'username' ? (
          // For password managers alone, which look for it in a form that has a new password.
          <input key={name} type="text" autoComplete="username" value={value} readOnly hidden />
        ) : (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      {fields.map((field, index) => (
        <Line
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={answer.values?.[field.name] ?? field.value ?? ''}
          error={answer.fields?.[field.name] && words(answer.fields[field.name] ?? '')}
          isFirst={index === 0}
        />
      ))}
      <button className={css.submit} type="submit" disabled={isPending}>
        {submit}
      </button>
    </form>
  )
}

function Line(props: { id: string; field: EntranceField; value: string; error?: string; isFirst: boolean }) {
  const { id, field, value, error, isFirst } = props
  const note = error ?? field.hint
  return (
    <div className={css.line}>
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        name={field.name}
        type={field.type}
        // Addresses, passwords and codes run from left to right in every language.
        dir={field.type === 'text' && !field.isCode ? undefined : 'ltr'}
        inputMode={field.isCode ? 'text' : undefined}
        autoComplete={field.autoComplete}
        autoCapitalize={field.type === 'text' && !field.isCode ? undefined : 'none'}
        spellCheck={false}
        defaultValue={value}
        required
        maxLength={200}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        // The one thing this page is for.
        // biome-ignore lint/a11y/noAutofocus: nothing before the form is passed over
        autoFocus={isFirst && !value}
      />
      {note && (
        <p id={`${id}-note`} className={error ? css.error : css.hint}>
          {note}
        </p>
      )}
    </div>
  )
}
