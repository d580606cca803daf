'use client'

import { useTranslations } from 'next-intl'
import type { RuleId } from '#arabic/copy/copy.ts'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import marks from '../Copy.module.css'
import { CLASSES } from '../notes.ts'
import css from './CopyPage.module.css'
import type { ManagedRule } from './CopyPage.tsx'
import { SaveBar } from './SaveBar.tsx'
import type { HouseStyleForm } from './use-house-style.ts'

/** Every rule by class, with what it means and what it finds; what is switched off is silent in every story. */
export function RuleList({ rules, form }: { rules: ManagedRule[]; form: HouseStyleForm }) {
  const t = useTranslations('Desk.copy')
  return (
    <div className={css.rules}>
      {CLASSES.map((kind) => (
        <section key={kind} aria-label={t(`classes.${kind}`)}>
          <h2 className={css.class}>{t(`classes.${kind}`)}</h2>
          <p className={css.quiet}>{t(`manage.classNotes.${kind}`)}</p>
          <ul className={css.list}>
            {rules
              .filter((rule) => rule.class === kind)
              .map((rule) => (
                <Rule key={rule.id} rule={rule} form={form} />
              ))}
          </ul>
        </section>
      ))}
      <SaveBar form={form} />
    </div>
  )
}

function Rule({ rule: { id, class: kind }, form }: { rule: ManagedRule; form: HouseStyleForm }) {
  const t = useTranslations('Desk.copy')
  const { rulesOff } = form.style
  const right = t(`manage.examples.${id}.right`)
  const turn = (isOn: boolean) => form.change({ rulesOff: isOn ? without(rulesOff, id) : [...rulesOff, id] })
  return (
    <li className={css.rule}>
      <CheckboxField
        label={t(`rules.${id}.title`)}
        description={t(`rules.${id}.explanation`)}
        isSelected={!rulesOff.includes(id)}
        onChange={turn}
      />
      <p className={css.example} lang="ar" dir="rtl">
        <span className={marks[kind]}>{t(`manage.examples.${id}.wrong`)}</span>
        {right !== '-' && (
          <>
            <span className={css.arrow} aria-hidden="true">
              {'\u2190'}
            </span>
            <span>{right}</span>
          </>
        )}
      </p>
    </li>
  )
}

function without(rules: readonly RuleId[], id: RuleId): RuleId[] {
  return rules.filter((other) => other !== id)
}
