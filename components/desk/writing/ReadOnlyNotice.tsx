'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { State } from '#newsroom/articles/article.ts'
import type { MayEdit, StoryAtDesk } from '#newsroom/stories/load-for-desk.ts'
import { Notice } from '../ui/Notice.tsx'

/** Why the words cannot be changed from here, and who can change them. */
export function ReadOnlyNotice(props: { mayEdit: MayEdit; state: State; editors: StoryAtDesk['editors'] }) {
  const { mayEdit, state, editors } = props
  const t = useTranslations('Desk')
  const format = useFormatter()
  if (mayEdit === 'all') return null
  if (mayEdit === 'pictures') return <Notice>{t('story.readOnly.pictures')}</Notice>
  const names = [
    ...(editors.isWriter ? [t('story.readOnly.writer')] : []),
    ...editors.roles.filter((role) => role !== 'administrator').map((role) => t(`roles.${role}`)),
  ]
  const stateName = t(`states.${state}`)
  if (names.length === 0) return <Notice>{t('story.readOnly.closed', { state: stateName })}</Notice>
  return (
    <Notice>
      {t('story.readOnly.state', { state: stateName })} {t('story.readOnly.who', { names: format.list(names) })}
    </Notice>
  )
}
