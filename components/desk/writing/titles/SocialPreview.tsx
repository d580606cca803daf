'use client'

import { useTranslations } from 'next-intl'
import css from './Preview.module.css'
import { Preview } from './Preview.tsx'
import { SharedPicture } from './SharedPicture.tsx'
import { useFace } from './use-face.ts'

/** A shared link, as two places draw it: large with the picture above, and small in a conversation. */
export function SocialPreview() {
  const t = useTranslations('Desk.social')
  const { titleOf, description, host } = useFace()
  const title = titleOf('socialTitle')
  return (
    <>
      <Preview title={t('facebook')}>
        <div className={css.facebook}>
          <div className={css.wide}>
            <SharedPicture shape="16x9" sizes="320px" />
          </div>
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
          <div className={css.square}>
            <SharedPicture shape="1x1" sizes="84px" />
          </div>
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
