import type { Editor, JSONContent } from '@tiptap/core'
import { canInsert, insertBlock } from './behaviour/insert.ts'
import type { EditorSetting } from './setting.ts'

/** What can be put into a story, in the order of the menu. */
export const KINDS = [
  'heading',
  'subheading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'image',
  'gallery',
  'readAlso',
  'infoBox',
  'table',
  'embed',
  'horizontalRule',
] as const
export type Kind = (typeof KINDS)[number]

/** What an info box may hold besides paragraphs. */
const IN_BOX: readonly Kind[] = ['bulletList', 'orderedList', 'table']

export function kindsFor(isInBox: boolean): readonly Kind[] {
  return isInBox ? IN_BOX : KINDS
}

/** Puts a block in at the caret, or turns the one there into it; asks for what it needs first. */
export async function addKind(editor: Editor, kind: Kind, setting: EditorSetting): Promise<void> {
  switch (kind) {
    case 'heading':
    case 'subheading':
      turnInto(editor, 'heading', { level: kind === 'heading' ? 2 : 3 })
      return
    case 'pullQuote':
      turnInto(editor, 'pullQuote', {})
      return
    case 'bulletList':
    case 'orderedList':
      editor.chain().focus().toggleList(kind, 'listItem').run()
      return
    case 'blockquote':
      toggleQuote(editor)
      return
    case 'image':
    case 'gallery':
      await addPictures(editor, kind, setting)
      return
    case 'readAlso': {
      const story = await setting.pickStory()
      if (story) insertBlock(editor, { type: 'readAlso', attrs: { articleId: story.id } }, 'after')
      editor.view.focus()
      return
    }
    case 'infoBox':
      insertBlock(editor, { type: 'infoBox', content: [{ type: 'paragraph' }] }, 'field')
      return
    case 'table':
      insertBlock(editor, emptyTable(3, 2), 'text')
      return
    case 'embed':
      setting.ui.set({ bar: 'embed' })
      return
    case 'horizontalRule':
      insertBlock(editor, { type: 'horizontalRule' }, 'after')
  }
}

/** Puts one picture in by itself and several as a gallery; in a box they stand behind it. */
export function insertPictures(editor: Editor, picked: { mediaId: number; caption: string | null }[]): void {
  const uses = picked.map(({ mediaId, caption }) => ({ mediaId, caption, isArchivePhoto: false }))
  const [first] = uses
  if (!first) return
  const node = uses.length === 1 ? { type: 'image', attrs: first } : { type: 'gallery', attrs: { items: uses } }
  insertBlock(editor, node, 'field')
}

async function addPictures(editor: Editor, kind: 'image' | 'gallery', setting: EditorSetting): Promise<void> {
  const picked = await setting.pickPictures({ several: kind === 'gallery' })
  if (picked.length === 0) {
    editor.view.focus()
    return
  }
  const uses = picked.map(({ mediaId, caption }) => ({ mediaId, caption, isArchivePhoto: false }))
  if (kind === 'gallery') insertBlock(editor, { type: 'gallery', attrs: { items: uses } }, 'field')
  else for (const use of uses) insertBlock(editor, { type: 'image', attrs: use }, 'field')
}

/** The same again turns it back into a paragraph. */
export function turnInto(editor: Editor, type: 'heading' | 'pullQuote' | 'paragraph', attrs: { level?: 2 | 3 }): void {
  if (editor.isActive(type, attrs) || !canInsert(editor, type)) editor.chain().focus().clearNodes().run()
  else editor.chain().focus().clearNodes().setNode(type, attrs).run()
}

export function toggleQuote(editor: Editor): void {
  if (editor.isActive('blockquote')) editor.chain().focus().lift('blockquote').run()
  else editor.chain().focus().clearNodes().wrapIn('blockquote').run()
}

function emptyTable(rows: number, columns: number): JSONContent {
  return {
    type: 'table',
    content: Array.from({ length: rows }, (_, row) => ({
      type: 'tableRow',
      content: Array.from({ length: columns }, () => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        content: [{ type: 'paragraph' }],
      })),
    })),
  }
}
