'use client'

import { useTranslations } from 'next-intl'
import type { Picture } from '#newsroom/media/picture.ts'
import css from './PictureFacts.module.css'

/** What the picture itself says, wherever it is printed: it is changed in the library, not here. */
export function PictureFacts({ mediaId, picture }: { mediaId: number; picture: Picture }) {
  const t = useTranslations('Desk.story.lead')
  return (
    <p className={css.facts}>
      <span className={picture.alt ? undefined : css.missing}>
        {picture.alt ? t('altText', { alt: picture.alt }) : t('noAlt')}
      </span>
      {!picture.credit && <span className={css.missing}>{t('noCredit')}</span>}
      <bdi dir="ltr">{t('size', { width: String(picture.width), height: String(picture.height) })}</bdi>
      <a href={`/desk/media/${mediaId}`} target="_blank" rel="noopener">
        {t('edit')}
      </a>
    </p>
  )
}
