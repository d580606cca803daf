'use client'

import { useTranslations } from 'next-intl'
import { useDeskStory } from '../desk-story.ts'
import css from './Preview.module.css'
import { Preview } from './Preview.tsx'
import { SharedPicture } from './SharedPicture.tsx'
import { useFace } from './use-face.ts'

/** A card of the feed of a telephone: large for a large picture, else a line with a small one beside it. */
export function DiscoverPreview() {
  const t = useTranslations('Desk.social')
  const { paper } = useDeskStory()
  const { titleOf, isPictureLarge } = useFace()
  const picture = <SharedPicture shape={isPictureLarge ? '16x9' : '1x1'} sizes="320px" />
  return (
    <Preview title={t('discover')}>
      <div className={css.discover} data-size={isPictureLarge ? 'large' : 'small'}>
        <div className={isPictureLarge ? css.discoverWide : css.discoverThumb}>{picture}</div>
        <div className={css.discoverWords}>
          <p className={css.discoverTitle}>{titleOf('seoTitle')}</p>
          <p className={css.source}>
            <span className={css.dot}>{[...paper.name].find((letter) => letter.trim() !== '')}</span>
            {paper.name}
          </p>
        </div>
      </div>
    </Preview>
  )
}
