import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const KEY = new PluginKey<DecorationSet>('emptyHeads')

/** A head without words heads nothing and is read out as a cell, as the page prints the corner above the names of rows. */
export function emptyHeadsPlugin(): Plugin {
  return new Plugin({
    key: KEY,
    state: {
      init: (_config, { doc }) => mark(doc),
      apply: (tr, before) => (tr.docChanged ? mark(tr.doc) : before),
    },
    props: { decorations: (state) => KEY.getState(state) },
  })
}

function mark(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.descendants((node, at) => {
    if (node.type.name === 'tableHeader' && node.textContent.trim() === '')
      found.push(Decoration.node(at, at + node.nodeSize, { role: 'cell' }))
    return !node.isTextblock
  })
  return DecorationSet.create(doc, found)
}
