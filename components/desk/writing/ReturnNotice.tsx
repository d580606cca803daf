'use client'

import { useTranslations } from 'next-intl'
import type { StoryAtDesk } from '#newsroom/stories/load-for-desk.ts'
import { Moment } from '../ui/Moment.tsx'
import { Notice } from '../ui/Notice.tsx'
import css from './ReturnNotice.module.css'

/** Why the story came back: it stays in sight until it is handed on again. */
export function ReturnNotice({ lastReturn }: { lastReturn: StoryAtDesk['lastReturn'] }) {
  const t = useTranslations('Desk.story')
  if (!lastReturn) return null
  return (
    <Notice kind="warning">
      <p className={css.who}>
        {t('returnedBy', { name: lastReturn.by })} <Moment instant={lastReturn.at} style="near" />
      </p>
      <p className={css.reason} dir="auto">
        {lastReturn.reason}
      </p>
    </Notice>
  )
}
