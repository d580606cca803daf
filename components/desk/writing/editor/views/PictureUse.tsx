'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import caption from '../../../../article/Caption.module.css'
import { PictureView } from '../../../../ui/PictureView.tsx'
import { useSetting } from '../setting.ts'
import { BlockField } from './BlockField.tsx'
import css from './blocks.module.css'
import type { BlockActions } from './use-block.ts'

/** One use of a picture, as the body holds it. */
export interface Use {
  mediaId: number
  caption: string | null
  isArchivePhoto: boolean
}

/** The picture with what is printed under it: whether it is from the archive, its caption, its credit. */
export function PictureUse(props: {
  editor: Editor
  use: Use
  shape: 'whole' | '16x9' | '4x3'
  actions: BlockActions
  onCaption(caption: string | null): void
}) {
  const { editor, use, shape, actions, onCaption } = props
  const t = useTranslations('Desk.editor')
  const picture = useSetting().pictures[use.mediaId]
  return (
    <>
      {picture ? (
        <PictureView picture={picture} shape={shape} sizes="(min-width: 700px) 624px, 100vw" />
      ) : (
        <p className={css.missing}>{t('missingPicture')}</p>
      )}
      <figcaption className={caption.caption}>
        {use.isArchivePhoto && <b className={caption.archive}>{t('archivePhoto')}</b>}
        <BlockField
          editor={editor}
          label={t('fields.caption')}
          value={use.caption ?? ''}
          onChange={(value) => onCaption(value === '' ? null : value)}
          onNext={actions.leave}
          onEscape={actions.select}
        />
        {picture?.credit && <span className={css.credit}>{picture.credit}</span>}
      </figcaption>
    </>
  )
}
