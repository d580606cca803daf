'use client'

import { useTranslations } from 'next-intl'
import { countGalleryPictures } from '#newsroom/articles/body.ts'
import type { Card } from '#newsroom/articles/views.ts'
import { Story } from '../../../front/Story.tsx'
import { creditName } from '../credits.ts'
import { useDeskStory } from '../desk-story.ts'
import { PaperWords } from '../PaperWords.tsx'
import css from './Preview.module.css'
import { Preview } from './Preview.tsx'
import { useFace } from './use-face.ts'

const SHOWS = ['kicker', 'summary', 'writers'] as const

/** The story among the others of the front page, in the paper's own markup. */
export function FrontPreview() {
  const t = useTranslations('Desk.social')
  const { id, people, paper } = useDeskStory()
  const { story, titleOf, picture, section } = useFace()
  const card: Card = {
    id,
    href: '',
    format: story.format,
    kicker: story.kicker.trim() || null,
    headline: titleOf('frontHeadline'),
    standfirst: story.standfirst.trim() || null,
    section: section ?? { slug: '', name: '', href: '' },
    publishedAt: 0,
    picture,
    pictureCount: countGalleryPictures(story.body),
    writers: story.credits.flatMap((credit) => {
      const name = credit.role === 'writer' ? creditName(credit, people) : undefined
      return name === undefined ? [] : [{ name, href: null, job: null, portrait: null }]
    }),
  }
  return (
    <Preview title={t('front')}>
      <div className={css.front}>
        <PaperWords>
          <Story
            card={card}
            format={{ ...paper, now: 0 }}
            level={3}
            size="l"
            picture="above"
            sizes="320px"
            shows={SHOWS}
          />
        </PaperWords>
      </div>
    </Preview>
  )
}
