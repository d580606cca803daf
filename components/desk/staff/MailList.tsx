'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Answer } from '#newsroom/answer.ts'
import { Button } from '../ui/Button.tsx'
import { Moment } from '../ui/Moment.tsx'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import css from './Staff.module.css'

interface MailView {
  id: number
  to: string
  subject: string
  text: string
  createdAt: number
  sentAt: number | null
  error: string | null
}

export function MailList(props: {
  mails: MailView[]
  /** There is a server to send through. */
  hasServer: boolean
  resend: (input: { id: number }) => Promise<Answer<{ isSent: boolean }>>
}) {
  const t = useTranslations('Desk.mail')
  const router = useRouter()
  const { run, isPending, refusal } = useAction(props.resend, {
    onDone({ isSent }) {
      toast(isSent ? { text: t('resent') } : { text: t('notSent'), kind: 'danger' })
      router.refresh()
    },
  })
  const words = useRefusalWords(refusal)
  return (
    <>
      {words.text && <p role="alert">{words.text}</p>}
      <ul className={css.mails}>
        {props.mails.map((mail) => (
          <li key={mail.id}>
            <details>
              <summary>
                <span className={css.person}>
                  <span className={css.name}>
                    <bdi>{mail.subject}</bdi>
                  </span>
                  <span className={css.small}>
                    {t('to')} <bdi>{mail.to}</bdi>
                  </span>
                </span>
                <span className={css.person}>
                  <span className={css.small}>
                    <Moment instant={mail.createdAt} style="near" />
                  </span>
                  <span className={mail.error && !mail.sentAt ? css.mark : css.small}>{stateOf(mail, t)}</span>
                </span>
              </summary>
              <div className={css.text}>
                {mail.error && !mail.sentAt && (
                  <p className={css.mark} dir="auto">
                    {t('failed', { reason: mail.error })}
                  </p>
                )}
                <p dir="auto">
                  <WithLinks text={mail.text} />
                </p>
                {props.hasServer && !mail.sentAt && (
                  <Button size="small" onPress={() => run({ id: mail.id })} isPending={isPending}>
                    {t('send')}
                  </Button>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}

function stateOf({ sentAt, error }: MailView, t: ReturnType<typeof useTranslations<'Desk.mail'>>): string {
  if (sentAt) return t('sent')
  return error ? t('notSent') : t('waiting')
}

/** The text with its addresses as links, each in its own direction. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={part} href={part} dir="ltr">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
