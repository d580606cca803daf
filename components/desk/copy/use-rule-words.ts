'use client'

import { useTranslations } from 'next-intl'
import { type NotedRule, SPELLING } from '#arabic/copy/copy.ts'

/** The words of a rule; those of the dictionary stand beside. */
export function useRuleWords(rule: NotedRule): { title: string; explanation: string } {
  const t = useTranslations('Desk.copy')
  if (rule === SPELLING) return { title: t('spelling.title'), explanation: t('spelling.explanation') }
  return { title: t(`rules.${rule}.title`), explanation: t(`rules.${rule}.explanation`) }
}
