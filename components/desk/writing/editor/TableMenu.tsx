'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { MenuButton } from '../../ui/MenuButton.tsx'

const ACTIONS = {
  rowBefore: (editor: Editor) => editor.commands.addRowBefore(),
  rowAfter: (editor: Editor) => editor.commands.addRowAfter(),
  columnBefore: (editor: Editor) => editor.commands.addColumnBefore(),
  columnAfter: (editor: Editor) => editor.commands.addColumnAfter(),
  headerRow: (editor: Editor) => editor.commands.toggleHeaderRow(),
  headerColumn: (editor: Editor) => editor.commands.toggleHeaderColumn(),
  deleteRow: (editor: Editor) => editor.commands.deleteRow(),
  deleteColumn: (editor: Editor) => editor.commands.deleteColumn(),
  deleteTable: (editor: Editor) => editor.commands.deleteTable(),
} as const
const IDS = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]
const SHORTCUTS: Partial<Record<keyof typeof ACTIONS, string>> = {
  rowAfter: 'mod+enter',
  columnAfter: 'mod+shift+enter',
  deleteRow: 'mod+shift+backspace',
  deleteColumn: 'mod+alt+backspace',
}

/** Rows and columns of the table with the caret. */
export function TableMenu({ editor }: { editor: Editor }) {
  const t = useTranslations('Desk.editor.table')
  return (
    <MenuButton
      label={t('name')}
      kind="quiet"
      icon="sections"
      items={IDS.map((id) => ({
        id,
        label: t(id),
        shortcut: SHORTCUTS[id],
        kind: id.startsWith('delete') ? ('danger' as const) : undefined,
      }))}
      onAction={(id) => {
        const action = IDS.find((one) => one === id)
        if (action) ACTIONS[action](editor)
        setTimeout(() => editor.view.focus(), 60)
      }}
    />
  )
}
