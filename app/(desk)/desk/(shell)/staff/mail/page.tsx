import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailList } from '#components/desk/staff/MailList.tsx'
import { Empty } from '#components/desk/ui/Empty.tsx'
import { LinkButton } from '#components/desk/ui/LinkButton.tsx'
import { Notice } from '#components/desk/ui/Notice.tsx'
import { Page } from '#components/desk/ui/Page.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { loadMail } from '#newsroom/mail/outbox.ts'
import { mailSettings } from '#newsroom/mail/post.ts'
import { can } from '#newsroom/permissions.ts'
import { deskLanguage, requireDesk } from '#newsroom/session.ts'
import { resendMailAction } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskTranslations(await deskLanguage(), 'mail')
  return { title: t('title') }
}

export default async function MailPage({ searchParams }: PageProps<'/desk/staff/mail'>) {
  const desk = await requireDesk()
  if (!can(desk.actor, 'read:mail')) notFound()
  const t = await deskTranslations(desk, 'mail')
  const { before } = await searchParams
  const last = Number(before)
  const { mails, isMore } = await loadMail(desk, last > 0 && Number.isSafeInteger(last) ? { before: last } : {})
  const hasServer = Boolean((await mailSettings()).url)
  const oldest = mails.at(-1)
  return (
    <Page
      title={t('title')}
      note={t('note')}
      width="narrow"
      actions={<LinkButton href="/desk/staff">{t('backToStaff')}</LinkButton>}
    >
      {!hasServer && <Notice kind="warning">{t('noServer')}</Notice>}
      {mails.length === 0 ? (
        <Empty text={t('empty')} />
      ) : (
        <MailList
          hasServer={hasServer}
          resend={resendMailAction}
          mails={mails.map(({ id, to, subject, text, createdAt, sentAt, error }) => ({
            id,
            to,
            subject,
            text,
            error,
            createdAt: createdAt.getTime(),
            sentAt: sentAt?.getTime() ?? null,
          }))}
        />
      )}
      {isMore && oldest && <LinkButton href={`/desk/staff/mail?before=${oldest.id}`}>{t('older')}</LinkButton>}
    </Page>
  )
}
