import { type AnyExtension, Extension } from '@tiptap/core'
import { ListKeymap } from '@tiptap/extension-list'
import { Dropcursor, Gapcursor, Placeholder, Selection, UndoRedo } from '@tiptap/extensions'
import type { Plugin } from '@tiptap/pm/state'
import { ReactNodeViewRenderer } from '@tiptap/react'
import css from './BodyEditor.module.css'
import { emptyHeadsPlugin } from './behaviour/empty-heads.ts'
import { DeskKeys } from './behaviour/keys.ts'
import { leavingPlugin } from './behaviour/leaving.ts'
import { pastingPlugin } from './behaviour/pasting.ts'
import { phonesPlugin } from './behaviour/phones.ts'
import { slashPlugin } from './behaviour/slash.ts'
import { uploadingPlugin } from './behaviour/uploading.ts'
import { BODY_EXTENSIONS } from './schema/extensions.ts'
import type { UiStore } from './ui-store.ts'
import { BoxBlock } from './views/BoxBlock.tsx'
import { EmbedBlock } from './views/EmbedBlock.tsx'
import { GalleryBlock } from './views/GalleryBlock.tsx'
import { ImageBlock } from './views/ImageBlock.tsx'
import { QuoteBlock } from './views/QuoteBlock.tsx'
import { ReadAlsoBlock } from './views/ReadAlsoBlock.tsx'
import { TableBlock } from './views/TableBlock.tsx'

/** What the editor asks of whoever made it. Called when something happens, never while it is made. */
interface EditorHost {
  ui: UiStore
  /** Words of an empty story, and of an empty line. */
  placeholder(isWholeStory: boolean): string
  toToolbar(): void
  /** The elements before and behind the text, from which Tab goes on. */
  edge(side: 'start' | 'end'): HTMLElement | null
  /** Pictures pasted or dropped; false when nobody takes them. */
  takeFiles(files: File[], at: number | null): boolean
  /** Of whoever reads along. */
  plugins: Plugin[]
}

/** The nodes of the body with their faces, and the editor's manners. */
export function editorExtensions(host: EditorHost): AnyExtension[] {
  const { ui } = host
  const shown: Record<string, AnyExtension> = {
    ...BODY_EXTENSIONS,
    Blockquote: BODY_EXTENSIONS.Blockquote.extend({ addNodeView: () => ReactNodeViewRenderer(QuoteBlock) }),
    PullQuote: BODY_EXTENSIONS.PullQuote.extend({
      addNodeView: () => ReactNodeViewRenderer(QuoteBlock, { contentDOMElementTag: 'p' }),
    }),
    InfoBox: BODY_EXTENSIONS.InfoBox.extend({ addNodeView: () => ReactNodeViewRenderer(BoxBlock) }),
    Table: BODY_EXTENSIONS.Table.extend({
      addNodeView: () => ReactNodeViewRenderer(TableBlock, { contentDOMElementTag: 'tbody' }),
    }),
    Image: BODY_EXTENSIONS.Image.extend({ addNodeView: () => ReactNodeViewRenderer(ImageBlock) }),
    Gallery: BODY_EXTENSIONS.Gallery.extend({ addNodeView: () => ReactNodeViewRenderer(GalleryBlock) }),
    ReadAlso: BODY_EXTENSIONS.ReadAlso.extend({ addNodeView: () => ReactNodeViewRenderer(ReadAlsoBlock) }),
    Embed: BODY_EXTENSIONS.Embed.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedBlock) }),
  }
  const manners = Extension.create({
    name: 'manners',
    // Before the keys of the nodes: an open menu and a selected block have their own.
    priority: 2000,
    addProseMirrorPlugins: () => [
      slashPlugin(ui),
      leavingPlugin(host.edge),
      pastingPlugin(ui, host.takeFiles),
      phonesPlugin(),
      emptyHeadsPlugin(),
      uploadingPlugin(),
      ...host.plugins,
    ],
  })
  return [
    ...Object.values(shown),
    manners,
    DeskKeys.configure({ ui, toToolbar: host.toToolbar }),
    ListKeymap,
    UndoRedo.configure({ depth: 500 }),
    Gapcursor,
    Dropcursor.configure({ class: css.drop, color: false, width: 2 }),
    Selection.configure({ className: css.kept }),
    Placeholder.configure({
      emptyEditorClass: css.emptyStory,
      emptyNodeClass: css.empty,
      placeholder: ({ editor, node }) => (node.type.name === 'paragraph' ? host.placeholder(editor.isEmpty) : ''),
    }),
  ]
}
