import { Node } from '@tiptap/core'

/** An attribute that travels as JSON in `data-*` when a block is copied; what comes back is judged when the body is read. */
function json(name: string, missing: unknown) {
  return {
    default: missing,
    parseHTML: (element: HTMLElement) => parse(element.getAttribute(`data-${name.toLowerCase()}`), missing),
    renderHTML: (attributes: Record<string, unknown>) => ({
      [`data-${name.toLowerCase()}`]: JSON.stringify(attributes[name] ?? missing),
    }),
  }
}

function parse(text: string | null, missing: unknown): unknown {
  try {
    return text === null ? missing : JSON.parse(text)
  } catch {
    return missing
  }
}

export const Image = Node.create({
  name: 'image',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    mediaId: json('mediaId', null),
    caption: json('caption', null),
    isArchivePhoto: json('isArchivePhoto', false),
  }),
  parseHTML: () => [{ tag: 'figure[data-mediaid]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
})

export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  draggable: true,
  addAttributes: () => ({ items: json('items', []) }),
  parseHTML: () => [{ tag: 'div[data-items]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
})

export const ReadAlso = Node.create({
  name: 'readAlso',
  group: 'block',
  draggable: true,
  addAttributes: () => ({ articleId: json('articleId', null) }),
  parseHTML: () => [{ tag: 'aside[data-articleid]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes],
})

export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  draggable: true,
  addAttributes: () => ({ provider: json('provider', null), id: json('id', null), caption: json('caption', null) }),
  parseHTML: () => [{ tag: 'aside[data-provider]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes],
})
