'use client'

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import article from '../../../../article/BodyBlocks.module.css'
import { classNames } from '../../../../ui/class-names.ts'
import { BlockField } from './BlockField.tsx'
import css from './blocks.module.css'
import { blockActions } from './use-block.ts'

/** A quotation with its speaker below. Marks the writer left out are added, as the page adds them. */
export function QuoteBlock({ editor, node, getPos }: NodeViewProps) {
  const t = useTranslations('Desk.editor')
  const actions = blockActions({ editor, getPos })
  const isPull = node.type.name === 'pullQuote'
  const isMarked = !/^[\u00ab\u201c"]/u.test(node.textContent) && node.textContent !== ''
  return (
    <NodeViewWrapper
      as="figure"
      className={isPull ? classNames(article.pull, css.pull) : classNames(article.quote, css.quote)}
    >
      <NodeViewContent<'blockquote'> as="blockquote" className={isMarked ? css.marked : undefined} />
      <div className={css.by} contentEditable={false}>
        <BlockField
          editor={editor}
          label={t('fields.by')}
          value={node.attrs.by ?? ''}
          onChange={(value) => actions.set({ by: value === '' ? null : value })}
          onNext={actions.leave}
          onEscape={actions.select}
        />
      </div>
    </NodeViewWrapper>
  )
}
