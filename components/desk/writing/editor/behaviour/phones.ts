import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { splitPhones } from '#arabic/phones.ts'

const KEY = new PluginKey<DecorationSet>('phones')

/** Sets telephone numbers left to right while they are written, as the page prints them. */
export function phonesPlugin(): Plugin {
  return new Plugin({
    key: KEY,
    state: {
      init: (_config, { doc }) => isolate(doc),
      apply: (tr, before) => (tr.docChanged ? isolate(tr.doc) : before),
    },
    props: { decorations: (state) => KEY.getState(state) },
  })
}

function isolate(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.descendants((node, at) => {
    if (!node.isText || !node.text || node.marks.some(({ type }) => type.name === 'foreign')) return
    const pieces = splitPhones(node.text)
    let from = at
    for (const [index, piece] of pieces.entries()) {
      if (index % 2 === 1) found.push(Decoration.inline(from, from + piece.length, { nodeName: 'bdi', dir: 'ltr' }))
      from += piece.length
    }
  })
  return DecorationSet.create(doc, found)
}
