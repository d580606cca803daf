'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../../ui/Button.tsx'
import { useMoment } from '../../ui/Moment.tsx'
import { useRefusalWords } from '../../ui/use-action.ts'
import css from './SaveStatus.module.css'
import type { StoryStore } from './use-story.ts'

/** Whether every word is safe, in as few words as it takes. Only trouble is said aloud: saving is not news. */
export function SaveStatus({ desk }: { desk: StoryStore }) {
  const t = useTranslations('Desk.sync')
  const write = useMoment()
  const { status, savedAt, isKept } = desk
  const isTrouble = status !== 'saved' && status !== 'unsaved' && status !== 'saving'
  const quiet =
    status === 'saved'
      ? savedAt
        ? t('savedAt', { time: write(savedAt, 'near') })
        : t('saved')
      : status === 'saving'
        ? t('saving')
        : t('unsaved')
  return (
    <span className={css.status} data-save-status={status}>
      {!isTrouble && <span className={css.quiet}>{quiet}</span>}
      <span role="status" className={css.trouble}>
        {isTrouble && <Trouble desk={desk} />}
        {!isKept && status !== 'saved' && <strong className={css.danger}>{t('notKept')}</strong>}
      </span>
    </span>
  )
}

function Trouble({ desk }: { desk: StoryStore }) {
  const t = useTranslations('Desk.sync')
  switch (desk.status) {
    case 'offline':
    case 'failed':
      return (
        <>
          {t(desk.status)} <Retry desk={desk} />
        </>
      )
    case 'signed-out':
      return t.rich('signedOut', {
        link: (words) => (
          <a href="/desk/sign-in" target="_blank" rel="noopener">
            {words}
          </a>
        ),
      })
    default:
      return <Refused desk={desk} />
  }
}

function Refused({ desk }: { desk: StoryStore }) {
  const t = useTranslations('Desk.sync')
  const name = useTranslations('Desk.story.fields')
  const { text = '', field } = useRefusalWords(desk.refusal && { ok: false, ...desk.refusal })
  const fields = Object.keys(desk.refusal?.fields ?? {})
  if (fields.length === 0) {
    return (
      <>
        {t('refused', { reason: desk.refusal?.code === 'state' ? t('closed') : text })} <Retry desk={desk} />
      </>
    )
  }
  return fields.map((one) => {
    const key = one as Parameters<typeof name>[0]
    return (
      <span key={one}>
        {t('refusedFields', { fields: name.has(key) ? name(key) : one, reason: field(one) ?? text })}{' '}
      </span>
    )
  })
}

function Retry({ desk }: { desk: StoryStore }) {
  const t = useTranslations('Desk.sync')
  return (
    <Button kind="quiet" size="small" onPress={() => void desk.flush()}>
      {t('retry')}
    </Button>
  )
}
