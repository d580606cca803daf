'use client'

import { useTranslations } from 'next-intl'
import type { ManagedTerm } from '#newsroom/manage/load-masthead.ts'
import { classNames } from '../../ui/class-names.ts'
import { Button } from '../ui/Button.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import css from './Masthead.module.css'
import { useDay } from './use-day.ts'

/** Whoever holds an office, will, or did. */
export function TermList(props: {
  terms: ManagedTerm[]
  today: string
  onEnd: (term: ManagedTerm) => void
  onEdit: (term: ManagedTerm) => void
  onRemove: (term: ManagedTerm) => void
}) {
  const { terms, today, onEnd, onEdit, onRemove } = props
  const t = useTranslations('Desk.manage')
  const say = useDay()
  const span = ({ from, to, stage }: ManagedTerm) => {
    if (to) return t('masthead.fromTo', { from: say(from), to: say(to) })
    return t(stage === 'future' ? 'masthead.willBegin' : 'masthead.since', { from: say(from) })
  }
  if (terms.length === 0) return <p className={css.vacant}>{t('masthead.vacant')}</p>
  return (
    <ul className={css.terms}>
      {terms.map((term) => (
        <li key={term.id} className={classNames(css.term, term.stage === 'past' && css.past)}>
          <span className={css.holder}>{term.person}</span>
          <span className={css.span}>{span(term)}</span>
          <span className={css.actions}>
            {term.stage === 'current' && !term.to && (
              <Button size="small" kind="quiet" onPress={() => onEnd(term)}>
                {t('masthead.end')}
              </Button>
            )}
            <MenuButton
              kind="quiet"
              size="small"
              icon="more"
              label={t('moreOf', { name: term.person })}
              items={[
                { id: 'edit', label: t('masthead.editTerm') },
                { id: 'remove', label: t('remove'), kind: 'danger', isDisabled: term.from < today },
              ]}
              onAction={(id) => (id === 'edit' ? onEdit(term) : onRemove(term))}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
