'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import article from '../../../../article/BodyPicture.module.css'
import { classNames } from '../../../../ui/class-names.ts'
import { useSetting } from '../setting.ts'
import { BlockTools, Tool } from './BlockTools.tsx'
import css from './blocks.module.css'
import { PictureUse, type Use } from './PictureUse.tsx'
import { blockActions } from './use-block.ts'

/** A picture between paragraphs. */
export function ImageBlock({ editor, node, getPos }: NodeViewProps) {
  const t = useTranslations('Desk.editor')
  const { pickPictures, pictures } = useSetting()
  const actions = blockActions({ editor, getPos })
  const use: Use = {
    mediaId: node.attrs.mediaId,
    caption: node.attrs.caption,
    isArchivePhoto: node.attrs.isArchivePhoto,
  }
  const picture = pictures[use.mediaId]
  const isUpright = picture !== undefined && picture.height > picture.width

  async function replace() {
    const [picked] = await pickPictures({ several: false })
    if (picked) actions.set({ mediaId: picked.mediaId, caption: use.caption ?? picked.caption })
  }

  return (
    <NodeViewWrapper
      as="figure"
      className={classNames(article.figure, isUpright && article.upright, css.block)}
      aria-label={t('kinds.image.name')}
    >
      <PictureUse
        editor={editor}
        use={use}
        shape="whole"
        actions={actions}
        onCaption={(caption) => actions.set({ caption })}
      />
      <BlockTools label={t('tools.picture')}>
        <Tool
          label={t('archivePhoto')}
          isOn={use.isArchivePhoto}
          onPress={() => actions.set({ isArchivePhoto: !use.isArchivePhoto })}
        />
        <Tool label={t('tools.replace')} onPress={replace} />
        <Tool label={t('tools.remove')} onPress={actions.remove} />
      </BlockTools>
    </NodeViewWrapper>
  )
}
