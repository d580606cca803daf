'use client'

import { useTranslations } from 'next-intl'
import type { Finding } from '#newsroom/stories/checklist.ts'
import { CopySection } from '../../copy/CopySection.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useDeskStory } from '../desk-story.ts'
import { useFindings } from '../findings.ts'
import css from './ChecksTab.module.css'

/** What stops the story and what somebody should look at; each leads to where it is put right. */
export function ChecksTab() {
  const t = useTranslations('Desk.checklist')
  const findings = useFindings()
  const blocks = findings.filter(({ level }) => level === 'block')
  const warns = findings.filter(({ level }) => level === 'warn')
  return (
    <div className={css.checks} data-field="checks">
      {findings.length === 0 && (
        <p className={css.clean}>
          <Icon name="check" />
          {t('clean')}
        </p>
      )}
      {blocks.length > 0 && <Group title={t('blocks')} findings={blocks} isLoud />}
      {warns.length > 0 && <Group title={t('warns')} findings={warns} />}
      <CopySection />
    </div>
  )
}

function Group({ title, findings, isLoud }: { title: string; findings: Finding[]; isLoud?: boolean }) {
  return (
    <section className={css.group} aria-label={title}>
      <h3 className={css.title}>{title}</h3>
      <ul className={isLoud ? css.loud : undefined}>
        {findings.map((finding) => (
          <FindingRow key={`${finding.code} ${finding.field}`} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

function FindingRow({ finding: { code, field, count = 1 } }: { finding: Finding }) {
  const t = useTranslations('Desk.checklist')
  const fieldName = useTranslations('Desk.story.fields')
  const { goTo } = useDeskStory()
  return (
    <li>
      <button type="button" className={css.finding} onClick={() => goTo(field)}>
        <span className={css.words}>{t(`findings.${code}`, { count })}</span>
        <span className={css.field}>{fieldName(field)}</span>
      </button>
    </li>
  )
}
