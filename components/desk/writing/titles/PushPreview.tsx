'use client'

import { useTranslations } from 'next-intl'
import { truncate } from '#arabic/truncate.ts'
import { PUSH_LETTERS } from '#newsroom/stories/headline-check.ts'
import { useDeskStory } from '../desk-story.ts'
import css from './Preview.module.css'
import { Preview } from './Preview.tsx'
import { useFace } from './use-face.ts'

/** On the lock screen of a telephone. */
export function PushPreview() {
  const t = useTranslations('Desk.social')
  const { paper } = useDeskStory()
  const { titleOf } = useFace()
  return (
    <Preview title={t('push')}>
      <div className={css.push}>
        <span className={css.badge}>{[...paper.name].find((letter) => letter.trim() !== '')}</span>
        <p className={css.pushWords}>
          <span className={css.pushHead}>{paper.name}</span>
          <span>{truncate(titleOf('pushText'), PUSH_LETTERS)}</span>
        </p>
      </div>
    </Preview>
  )
}
