import { mergeAttributes, Node } from '@tiptap/core'

/** An attribute of words that may be missing, kept in `data-*` when a block is copied. */
function words(name: string, missing: null | '') {
  return {
    default: missing,
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? missing,
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] ?? undefined }),
  }
}

export const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ by: words('by', null) }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-9': () => this.editor.commands.toggleWrap('blockquote') }
  },
})

/** Words of the story set large beside it; it holds lines, not paragraphs. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ by: words('by', null) }),
  parseHTML: () => [{ tag: 'p[data-pull]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-pull': '' }), 0],
})

export const InfoBox = Node.create({
  name: 'infoBox',
  group: 'block',
  content: '(paragraph | bulletList | orderedList | table)+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ title: words('title', '') }),
  parseHTML: () => [{ tag: 'section[data-title]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { 'data-box': '' }), 0],
})
