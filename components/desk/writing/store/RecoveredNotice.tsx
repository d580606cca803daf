'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { bodyText } from '#newsroom/articles/body.ts'
import type { Story } from '#newsroom/stories/story.ts'
import { Button } from '../../ui/Button.tsx'
import { useMoment } from '../../ui/Moment.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { toast } from '../../ui/toast.ts'
import css from './RecoveredNotice.module.css'
import type { StoryStore } from './use-story.ts'

/** Words that were found in this browser: taken over already, or offered when the story has gone on without them. */
export function RecoveredNotice({ desk }: { desk: StoryStore }) {
  const t = useTranslations('Desk.sync.recovered')
  const write = useMoment()
  const { recovered, broughtBackAt, canEdit } = desk
  const [isShown, setShown] = useState(false)
  if (!recovered) {
    if (broughtBackAt === null) return null
    return (
      <Notice
        action={
          <Button kind="quiet" size="small" onPress={desk.dropRecovered}>
            {t('ok')}
          </Button>
        }
      >
        {t('broughtBack', { time: write(broughtBackAt, 'near') })}
      </Notice>
    )
  }
  const text = wordsOf(recovered.story)

  async function copy() {
    await navigator.clipboard.writeText(text)
    toast({ text: t('copied') })
  }

  return (
    <Notice kind="warning">
      <p>{t('offered', { time: write(recovered.at, 'dateTime') })}</p>
      <div className={css.actions}>
        {canEdit && (
          <Button kind="primary" size="small" onPress={desk.takeRecovered}>
            {t('take')}
          </Button>
        )}
        <Button size="small" onPress={() => setShown(!isShown)}>
          {t(isShown ? 'hide' : 'show')}
        </Button>
        <Button size="small" onPress={() => void copy()}>
          {t('copy')}
        </Button>
        <Button kind="quiet" size="small" onPress={desk.dropRecovered}>
          {t('drop')}
        </Button>
      </div>
      {isShown && <p className={css.text}>{text}</p>}
    </Notice>
  )
}

function wordsOf({ kicker, headline, standfirst, body, note }: Story): string {
  return [kicker, headline, standfirst, bodyText(body), note].filter(Boolean).join('\n\n')
}
