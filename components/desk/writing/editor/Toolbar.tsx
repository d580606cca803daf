'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { IconButton } from '../../ui/IconButton.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import css from './BodyEditor.module.css'
import { deleteUnit, moveUnit } from './behaviour/move.ts'
import { ForeignMenu } from './ForeignMenu.tsx'
import { Glyph } from './Glyph.tsx'
import { addKind, KINDS, kindsFor } from './kinds.ts'
import { type Style, StyleMenu } from './StyleMenu.tsx'
import { useSetting } from './setting.ts'
import { SHORTCUTS } from './shortcuts.ts'
import { TableMenu } from './TableMenu.tsx'

/** What can be done at the selection, and what holds there. Arrows go through it; Alt+F10 leads here from the text. */
export function Toolbar({ editor, toolbarRef }: { editor: Editor; toolbarRef: RefObject<HTMLDivElement | null> }) {
  const t = useTranslations('Desk.editor')
  const setting = useSetting()
  const state = useEditorState({ editor, selector: readState })
  const toggle = (run: () => void) => () => {
    run()
    editor.view.focus()
  }
  const apply = (tr: ReturnType<typeof moveUnit>) => {
    if (tr) editor.view.dispatch(tr)
    editor.view.focus()
  }
  return (
    <AriaToolbar className={css.toolbar} aria-label={t('toolbar')} ref={toolbarRef}>
      <StyleMenu editor={editor} current={state.style} />
      <IconButton
        label={t('marks.bold')}
        icon={<Glyph name="bold" />}
        isPressed={state.bold}
        onPress={toggle(() => editor.commands.toggleMark('bold'))}
      />
      <IconButton
        label={t('marks.link')}
        icon="link"
        isPressed={state.link}
        onPress={() => setting.ui.set({ bar: 'link' })}
      />
      <ForeignMenu editor={editor} lang={state.foreign} />
      <span aria-hidden="true" />
      <IconButton
        label={t('kinds.bulletList.name')}
        icon={<Glyph name="bulletList" />}
        isPressed={state.bulletList}
        onPress={toggle(() => editor.commands.toggleList('bulletList', 'listItem'))}
      />
      <IconButton
        label={t('kinds.orderedList.name')}
        icon={<Glyph name="orderedList" />}
        isPressed={state.orderedList}
        onPress={toggle(() => editor.commands.toggleList('orderedList', 'listItem'))}
      />
      <MenuButton
        label={t('insert')}
        kind="quiet"
        items={kindsFor(state.isInBox).map((kind) => ({
          id: kind,
          label: t(`kinds.${kind}.name`),
          shortcut: SHORTCUTS.find(({ id }) => id === kind)?.keys,
        }))}
        onAction={(id) => {
          const kind = KINDS.find((one) => one === id)
          // The menu gives the focus back to its button first.
          if (kind) setTimeout(() => void addKind(editor, kind, setting), 60)
        }}
      />
      {state.isInTable && <TableMenu editor={editor} />}
      <span aria-hidden="true" />
      <IconButton
        label={t('undo')}
        icon="undo"
        isDisabled={!state.canUndo}
        onPress={toggle(() => editor.commands.undo())}
      />
      <IconButton
        label={t('redo')}
        icon="redo"
        isDisabled={!state.canRedo}
        onPress={toggle(() => editor.commands.redo())}
      />
      <span aria-hidden="true" />
      <IconButton label={t('moveUp')} icon="up" onPress={() => apply(moveUnit(editor.state, 'up'))} />
      <IconButton label={t('moveDown')} icon="down" onPress={() => apply(moveUnit(editor.state, 'down'))} />
      <IconButton label={t('deleteBlock')} icon="trash" onPress={() => apply(deleteUnit(editor.state))} />
    </AriaToolbar>
  )
}

/** Only what is drawn: a letter typed changes none of it. */
function readState({ editor }: { editor: Editor }) {
  const style: Style = editor.isActive('heading')
    ? editor.getAttributes('heading').level === 3
      ? 'subheading'
      : 'heading'
    : editor.isActive('blockquote')
      ? 'blockquote'
      : editor.isActive('pullQuote')
        ? 'pullQuote'
        : 'paragraph'
  const foreign: unknown = editor.getAttributes('foreign').lang
  const { $from } = editor.state.selection
  const holder = $from.depth > 1 ? $from.node(-1).type.name : 'doc'
  return {
    bold: editor.isActive('bold'),
    link: editor.isActive('link'),
    foreign: typeof foreign === 'string' ? foreign : null,
    style,
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    isInTable: editor.isActive('table'),
    isInBox: holder === 'infoBox',
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}
