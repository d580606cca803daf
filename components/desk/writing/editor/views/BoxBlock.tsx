'use client'

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import article from '../../../../article/InfoBox.module.css'
import { classNames } from '../../../../ui/class-names.ts'
import { BlockField } from './BlockField.tsx'
import css from './blocks.module.css'
import { blockActions } from './use-block.ts'

/** A box of facts: its title, and below it paragraphs, lists and tables. */
export function BoxBlock({ editor, node, getPos }: NodeViewProps) {
  const t = useTranslations('Desk.editor')
  const actions = blockActions({ editor, getPos })
  return (
    <NodeViewWrapper as="section" className={classNames(article.box, css.box)}>
      <div className={css.boxTitle} contentEditable={false}>
        <BlockField
          editor={editor}
          label={t('fields.title')}
          value={node.attrs.title}
          onChange={(title) => actions.set({ title })}
          onNext={actions.enter}
          onEscape={actions.enter}
        />
      </div>
      <NodeViewContent className={css.boxWords} />
    </NodeViewWrapper>
  )
}
