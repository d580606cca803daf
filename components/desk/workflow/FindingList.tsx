import { useTranslations } from 'next-intl'
import type { Finding } from '#newsroom/stories/checklist.ts'
import { classNames } from '../../ui/class-names.ts'
import css from './Workflow.module.css'

/** What was found about a story, before it goes on. */
export function FindingList({
  title,
  findings,
  isBlocking,
}: {
  title: string
  findings: Finding[]
  isBlocking?: boolean
}) {
  const t = useTranslations('Desk.checklist.findings')
  if (findings.length === 0) return null
  return (
    <section className={classNames(css.findings, isBlocking && css.blocking)}>
      <h3>{title}</h3>
      <ul>
        {findings.map(({ code, field, count }) => (
          <li key={`${code}-${field}`}>{t(code, { count: count ?? 1 })}</li>
        ))}
      </ul>
    </section>
  )
}
