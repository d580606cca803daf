'use client'

import { useTranslations } from 'next-intl'
import { PictureView } from '../../../ui/PictureView.tsx'
import css from './Preview.module.css'
import { Preview } from './Preview.tsx'
import { useFace } from './use-face.ts'

/** A shared link, as two places draw it: large with the picture above, and small in a conversation. */
export function SocialPreview() {
  const t = useTranslations('Desk.social')
  const { titleOf, description, picture, host } = useFace()
  const title = titleOf('socialTitle')
  return (
    <>
      <Preview title={t('facebook')}>
        <div className={css.facebook}>
          {picture ? (
            <div className={css.wide}>
              <PictureView picture={picture} shape="16x9" sizes="320px" alt="" />
            </div>
          ) : (
            <p className={css.noPicture}>{t('noPicture')}</p>
          )}
          <div className={css.strip}>
            <bdi dir="ltr" className={css.host}>
              {host}
            </bdi>
            <p className={css.shared}>{title}</p>
            <p className={css.line}>{description}</p>
          </div>
        </div>
      </Preview>
      <Preview title={t('whatsapp')}>
        <div className={css.whatsapp}>
          {picture && (
            <div className={css.square}>
              <PictureView picture={picture} shape="1x1" sizes="84px" alt="" />
            </div>
          )}
          <div className={css.said}>
            <p className={css.shared}>{title}</p>
            <p className={css.line}>{description}</p>
            <bdi dir="ltr" className={css.host}>
              {host}
            </bdi>
          </div>
        </div>
      </Preview>
    </>
  )
}
