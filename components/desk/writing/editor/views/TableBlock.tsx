'use client'

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import article from '../../../../article/BodyTable.module.css'
import { classNames } from '../../../../ui/class-names.ts'
import { BlockField } from './BlockField.tsx'
import css from './blocks.module.css'
import { blockActions } from './use-block.ts'

/** A table under its caption; on a narrow screen it scrolls inside itself. */
export function TableBlock({ editor, node, getPos }: NodeViewProps) {
  const t = useTranslations('Desk.editor')
  const actions = blockActions({ editor, getPos })
  return (
    <NodeViewWrapper>
      <div className={css.tableCaption} contentEditable={false}>
        <BlockField
          editor={editor}
          label={t('fields.tableCaption')}
          value={node.attrs.caption ?? ''}
          onChange={(value) => actions.set({ caption: value === '' ? null : value })}
          onNext={actions.enter}
          onEscape={actions.enter}
        />
      </div>
      <div className={article.frame}>
        <NodeViewContent<'table'> as="table" className={classNames(article.table, css.table)} />
      </div>
    </NodeViewWrapper>
  )
}
