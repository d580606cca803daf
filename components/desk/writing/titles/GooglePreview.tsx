'use client'

import { useTranslations } from 'next-intl'
import { joinTitle } from '#arabic/bidi.ts'
import { truncate } from '#arabic/truncate.ts'
import { PictureView } from '../../../ui/PictureView.tsx'
import { useDeskStory } from '../desk-story.ts'
import css from './Preview.module.css'
import { Preview } from './Preview.tsx'
import { useFace } from './use-face.ts'

/** Letters of a title and of a description that a page of results has room for. */
const TITLE_LETTERS = 62
const DESCRIPTION_LETTERS = 150

export function GooglePreview() {
  const t = useTranslations('Desk.social')
  const { paper } = useDeskStory()
  const { titleOf, description, picture, section, host } = useFace()
  return (
    <Preview title={t('google')}>
      <div className={css.google}>
        <p className={css.site}>
          <span>{paper.name}</span>
          <bdi dir="ltr" className={css.address}>
            {[host, section?.slug].filter(Boolean).join(' \u203a ')}
          </bdi>
        </p>
        <p className={css.result}>{truncate(joinTitle(titleOf('seoTitle'), paper.name), TITLE_LETTERS)}</p>
        <div className={css.beside}>
          <p className={css.snippet}>{truncate(description, DESCRIPTION_LETTERS)}</p>
          {picture && (
            <div className={css.thumb}>
              <PictureView picture={picture} shape="1x1" sizes="72px" alt="" />
            </div>
          )}
        </div>
      </div>
    </Preview>
  )
}
