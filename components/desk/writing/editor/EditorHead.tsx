'use client'

import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'
import css from './BodyEditor.module.css'
import { EmbedBar } from './EmbedBar.tsx'
import { LinkBar } from './LinkBar.tsx'
import { PasteNote } from './PasteNote.tsx'
import { useSetting } from './setting.ts'
import { Toolbar } from './Toolbar.tsx'
import { useUi } from './ui-store.ts'

/** The tools over the text, and below them what a tool asks or a paste reports. */
export function EditorHead(props: { editor: Editor; toolbarRef: RefObject<HTMLDivElement | null> }) {
  const { editor, toolbarRef } = props
  const { ui } = useSetting()
  const bar = useUi(ui, 'bar')
  return (
    <div className={css.head}>
      <Toolbar editor={editor} toolbarRef={toolbarRef} />
      {bar === 'link' && <LinkBar editor={editor} />}
      {bar === 'embed' && <EmbedBar editor={editor} />}
      <PasteNote editor={editor} />
    </div>
  )
}
