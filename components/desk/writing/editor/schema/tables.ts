import { Node, type NodeConfig } from '@tiptap/core'
import { Table as TiptapTable } from '@tiptap/extension-table'

/** Cells are never merged: the numbers are only what the table commands ask for. */
const CELL: Partial<NodeConfig> = {
  content: 'paragraph+',
  isolating: true,
  addAttributes: () => ({
    colspan: { default: 1, rendered: false },
    rowspan: { default: 1, rendered: false },
    colwidth: { default: null, rendered: false },
  }),
}

export const TableCell = Node.create({
  ...CELL,
  name: 'tableCell',
  extendNodeSchema: (extension) => (extension.name === 'tableCell' ? { tableRole: 'cell' } : {}),
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
})

export const TableHeader = Node.create({
  ...CELL,
  name: 'tableHeader',
  extendNodeSchema: (extension) => (extension.name === 'tableHeader' ? { tableRole: 'header_cell' } : {}),
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', 0],
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  extendNodeSchema: (extension) => (extension.name === 'tableRow' ? { tableRole: 'row' } : {}),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

/** Its keys are the editor's own (`behaviour/keys.ts`): a table must not keep Tab from leaving the text. */
export const Table = TiptapTable.extend({
  addAttributes: () => ({
    caption: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-caption'),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-caption': attributes.caption ?? undefined }),
    },
  }),
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  addNodeView: () => null,
  addKeyboardShortcuts: () => ({}),
})
