'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import article from '../../../../article/Gallery.module.css'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { useSetting } from '../setting.ts'
import { BlockTools, Tool } from './BlockTools.tsx'
import css from './blocks.module.css'
import { PictureUse, type Use } from './PictureUse.tsx'
import { blockActions } from './use-block.ts'

/** Several pictures in one block: the first leads, and each can change places with its neighbours. */
export function GalleryBlock({ editor, node, getPos }: NodeViewProps) {
  const t = useTranslations('Desk.editor')
  const { pickPictures, isReadOnly } = useSetting()
  const actions = blockActions({ editor, getPos })
  const items = readItems(node.attrs)
  const now = () => readItems(actions.attributes())

  function change(index: number, use: Partial<Use>) {
    actions.set({ items: now().map((item, at) => (at === index ? { ...item, ...use } : item)) })
  }

  function remove(index: number) {
    if (now().length === 1) actions.remove()
    else actions.set({ items: now().toSpliced(index, 1) })
  }

  function swap(index: number, other: number) {
    const [one, two] = [now()[index], now()[other]]
    if (one && two) actions.set({ items: now().with(index, two).with(other, one) })
  }

  async function add() {
    const picked = await pickPictures({ several: true })
    const uses = picked.map(({ mediaId, caption }) => ({ mediaId, caption, isArchivePhoto: false }))
    if (uses.length > 0) actions.set({ items: [...now(), ...uses] })
  }

  return (
    <NodeViewWrapper className={css.block} role="group" aria-label={t('kinds.gallery.name')}>
      <div className={classNames(article.grid, css.grid)}>
        {items.map((use, index) => (
          // A picture may be in it twice, so its place is part of its name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <figure key={`${use.mediaId}-${index}`} className={css.item}>
            <PictureUse
              editor={editor}
              use={use}
              shape={index === 0 ? '16x9' : '4x3'}
              actions={actions}
              onCaption={(caption) => change(index, { caption })}
            />
            <BlockTools label={t('tools.pictureNumber', { number: index + 1 })}>
              <Tool
                label={t('archivePhoto')}
                isOn={use.isArchivePhoto}
                onPress={() => change(index, { isArchivePhoto: !use.isArchivePhoto })}
              />
              <Tool label={t('tools.earlier')} isDisabled={index === 0} onPress={() => swap(index, index - 1)}>
                <Icon name="up" />
              </Tool>
              <Tool
                label={t('tools.later')}
                isDisabled={index === items.length - 1}
                onPress={() => swap(index, index + 1)}
              >
                <Icon name="down" />
              </Tool>
              <Tool label={t('tools.remove')} onPress={() => remove(index)}>
                <Icon name="close" />
              </Tool>
            </BlockTools>
          </figure>
        ))}
      </div>
      {!isReadOnly && (
        <div className={css.below}>
          <Tool label={t('tools.addPictures')} onPress={add} />
          <Tool label={t('tools.removeGallery')} onPress={actions.remove} />
        </div>
      )}
    </NodeViewWrapper>
  )
}

function readItems({ items }: Record<string, unknown>): Use[] {
  return Array.isArray(items) ? items : []
}
