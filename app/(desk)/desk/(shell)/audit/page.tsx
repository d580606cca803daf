import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuditPage } from '#components/desk/workflow/AuditPage.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { attempt } from '#newsroom/answer.ts'
import { requireDesk } from '#newsroom/session.ts'
import { formatAuditQuery, loadAuditLog, parseAuditQuery } from '#newsroom/stories/audit-log.ts'

/** Made for one person, at the moment it is asked for. */
export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await requireDesk(), 'audit')
  return { title: t('title') }
}

export default async function AuditLogPage({ searchParams }: PageProps<'/desk/audit'>) {
  const desk = await requireDesk()
  const query = parseAuditQuery(await searchParams)
  const answer = await attempt(() => loadAuditLog(desk, query))
  if (!answer.ok) notFound()
  const address = formatAuditQuery(query)
  // Another filter is another page: its fields begin with what the address says.
  return <AuditPage key={address} log={answer.value} query={query} address={address} />
}
