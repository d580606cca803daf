'use client'

import { useTranslations } from 'next-intl'
import css from './Preview.module.css'
import { Preview } from './Preview.tsx'
import { SharedPicture } from './SharedPicture.tsx'
import { useFace } from './use-face.ts'

/** A post of a link: the picture whole, one line of the title upon it, the paper's host below. */
export function XPreview() {
  const t = useTranslations('Desk.social')
  const { titleOf, host } = useFace()
  return (
    <Preview title={t('x')}>
      <div className={css.post}>
        <div className={css.postPicture}>
          <SharedPicture shape="16x9" sizes="320px" />
          <p className={css.postTitle}>{titleOf('socialTitle')}</p>
        </div>
        <bdi dir="ltr" className={css.postHost}>
          {host}
        </bdi>
      </div>
    </Preview>
  )
}
