'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { MenuButton } from '../../ui/MenuButton.tsx'
import css from './BodyEditor.module.css'
import { toggleQuote, turnInto } from './kinds.ts'

const STYLES = ['paragraph', 'heading', 'subheading', 'blockquote', 'pullQuote'] as const
export type Style = (typeof STYLES)[number]

const KEYS: Partial<Record<Style, string>> = {
  paragraph: 'mod+alt+0',
  heading: 'mod+alt+2',
  subheading: 'mod+alt+3',
  blockquote: 'mod+shift+9',
}

/** What the line with the caret is, and what it can be turned into. */
export function StyleMenu({ editor, current }: { editor: Editor; current: Style }) {
  const t = useTranslations('Desk.editor')
  const name = (style: Style) => (style === 'paragraph' ? t('paragraph') : t(`kinds.${style}.name`))
  return (
    <div className={css.style}>
      <MenuButton
        label={name(current)}
        kind="quiet"
        items={STYLES.map((id) => ({ id, label: name(id), isCurrent: id === current, shortcut: KEYS[id] }))}
        onAction={(id) => {
          const style = STYLES.find((one) => one === id)
          // The menu gives the focus back to its button first.
          if (style && style !== current) setTimeout(() => setStyle(editor, style), 60)
          else setTimeout(() => editor.view.focus(), 60)
        }}
      />
    </div>
  )
}

function setStyle(editor: Editor, style: Style): void {
  if (style === 'paragraph') editor.chain().focus().clearNodes().run()
  else if (style === 'blockquote') toggleQuote(editor)
  else if (style === 'pullQuote') turnInto(editor, 'pullQuote', {})
  else turnInto(editor, 'heading', { level: style === 'heading' ? 2 : 3 })
}
