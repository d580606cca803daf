'use client'

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type EMBED_PROVIDERS, embedAddress } from '#newsroom/articles/body.ts'
import article from '../../../../article/EmbedCard.module.css'
import { classNames } from '../../../../ui/class-names.ts'
import { BlockField } from './BlockField.tsx'
import { BlockTools, Tool } from './BlockTools.tsx'
import css from './blocks.module.css'
import { blockActions } from './use-block.ts'

/** A post of another service: whose it is, what it shows in the paper's own words, and the way there. */
export function EmbedBlock({ editor, node, getPos }: NodeViewProps) {
  const t = useTranslations('Desk.editor')
  const actions = blockActions({ editor, getPos })
  const provider: (typeof EMBED_PROVIDERS)[number] = node.attrs.provider
  const address = embedAddress({ provider, id: node.attrs.id })
  return (
    <NodeViewWrapper as="aside" className={classNames(article.card, css.block)} aria-label={t(`providers.${provider}`)}>
      <p className={article.provider}>{t(`providers.${provider}`)}</p>
      <BlockField
        editor={editor}
        label={t('fields.embedCaption')}
        className={article.caption}
        value={node.attrs.caption ?? ''}
        onChange={(value) => actions.set({ caption: value === '' ? null : value })}
        onNext={actions.leave}
        onEscape={actions.select}
      />
      <a className={css.address} href={address} target="_blank" rel="external noopener" dir="ltr">
        {address}
      </a>
      <BlockTools label={t('tools.block')}>
        <Tool label={t('tools.remove')} onPress={actions.remove} />
      </BlockTools>
    </NodeViewWrapper>
  )
}
