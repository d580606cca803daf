'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Picture } from '#newsroom/media/picture.ts'
import { PictureView } from '../../ui/PictureView.tsx'
import { PicturePicker } from '../media/PicturePicker.tsx'
import { Button } from '../ui/Button.tsx'
import css from './PortraitField.module.css'

interface Portrait {
  id: number
  picture: Picture
}

/** A face, square as it stands in a byline. */
export function PortraitField(props: { portrait: Portrait | null; onChange: (portrait: Portrait | null) => void }) {
  const { portrait, onChange } = props
  const t = useTranslations('Desk.manage.people')
  const [isPicking, setPicking] = useState(false)
  return (
    <div className={css.field}>
      <div className={css.face}>
        {portrait && <PictureView key={portrait.id} picture={portrait.picture} shape="1x1" sizes="96px" />}
      </div>
      <div className={css.buttons}>
        <Button onPress={() => setPicking(true)}>{t(portrait ? 'changePortrait' : 'addPortrait')}</Button>
        {portrait && (
          <Button kind="quiet" onPress={() => onChange(null)}>
            {t('removePortrait')}
          </Button>
        )}
      </div>
      <PicturePicker
        isOpen={isPicking}
        onClose={() => setPicking(false)}
        onPick={([picked]) => {
          if (picked) onChange({ id: picked.mediaId, picture: picked.picture })
        }}
      />
    </div>
  )
}
