'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import article from '../../../../article/ReadAlso.module.css'
import { classNames } from '../../../../ui/class-names.ts'
import type from '../../../../ui/type.module.css'
import { useSetting } from '../setting.ts'
import { BlockTools, Tool } from './BlockTools.tsx'
import css from './blocks.module.css'
import { blockActions } from './use-block.ts'

/** The card of another story. The page leaves it out while that story is not public. */
export function ReadAlsoBlock({ editor, node, getPos }: NodeViewProps) {
  const t = useTranslations('Desk.editor')
  const { stories, pickStory } = useSetting()
  const actions = blockActions({ editor, getPos })

  async function replace() {
    const story = await pickStory()
    if (story) actions.set({ articleId: story.id })
  }

  return (
    <NodeViewWrapper as="aside" className={classNames(article.card, css.block)} aria-label={t('kinds.readAlso.name')}>
      <div>
        <p className={type.kicker}>{t('kinds.readAlso.name')}</p>
        <p className={article.headline}>
          {stories[node.attrs.articleId]?.headline ?? t('storyNumber', { id: String(node.attrs.articleId) })}
        </p>
      </div>
      <BlockTools label={t('tools.block')}>
        <Tool label={t('tools.otherStory')} onPress={replace} />
        <Tool label={t('tools.remove')} onPress={actions.remove} />
      </BlockTools>
    </NodeViewWrapper>
  )
}
