import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { isInTable, handlePaste as pasteIntoTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import type { Block } from '#newsroom/articles/body.ts'
import { fromBody } from '../convert.ts'
import { type EmbedName, readEmbed } from '../embed-address.ts'
import { readHref } from '../href.ts'
import { type Cleaned, cleanPaste } from '../paste/clean-paste.ts'
import { parseMarkup } from '../paste/dom-tree.ts'
import { fitBlocks, type Place } from '../paste/fit.ts'
import type { UiStore } from '../ui-store.ts'

/** Clean paste and drop: what comes from outside passes the cleaner, what was copied here stays as it is. */
export function pastingPlugin(ui: UiStore, takeFiles: (files: File[], at: number | null) => boolean): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, event) {
        const data = event.clipboardData
        return data !== null && receive(view, data, { ui, takeFiles, event, at: null })
      },
      handleDrop(view, event, _slice, isMoved) {
        const data = event.dataTransfer
        if (isMoved || !data) return false
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null
        const isTaken = receive(view, data, { ui, takeFiles, event: null, at })
        if (isTaken) event.preventDefault()
        return isTaken
      },
    },
    // «Undo» of the line about the paste takes back the last change: only while that is the paste.
    appendTransaction(transactions) {
      const { cleaned } = ui.get()
      if (cleaned?.canUndo && transactions.some((tr) => tr.docChanged && !tr.getMeta('paste')))
        ui.set({ cleaned: { ...cleaned, canUndo: false } })
      return null
    },
  })
}

interface Reception {
  ui: UiStore
  takeFiles: (files: File[], at: number | null) => boolean
  /** The paste; none when something is dropped. */
  event: ClipboardEvent | null
  /** Where it was dropped. */
  at: number | null
}

function receive(view: EditorView, data: DataTransfer, reception: Reception): boolean {
  const { ui, takeFiles, at } = reception
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (/<[^>]+\sdata-pm-slice=/u.test(html)) return false
  if (html === '' && pasteAddress(view, text, at)) return true
  const cleaned = cleanPaste(html === '' ? null : parseMarkup(html), text)
  if (cleaned.blocks.length > 0) {
    insertCleaned(view, cleaned, reception)
    const hasReport = Object.keys(cleaned.report).length > 0
    ui.set({ cleaned: hasReport ? { report: cleaned.report, canUndo: true } : null })
    return true
  }
  const files = Array.from(data.files)
  // With nothing to take in, the browser must not put in what was left out.
  return files.length > 0 ? takeFiles(files, at) : html !== '' || text !== ''
}

/** One address alone is a link on the words selected, a post on an empty line, or itself as a link. */
function pasteAddress(view: EditorView, text: string, at: number | null): boolean {
  const address = text.trim()
  if (!/^https?:\/\/\S+$/u.test(address)) return false
  const read = readHref(address)
  if (!('href' in read)) return false
  const { state } = view
  const link = state.schema.marks.link?.create({ href: read.href })
  const { $from, empty, from, to } = state.selection
  if (!link || !$from.parent.inlineContent) return false
  if (at === null && !empty) {
    dispatchAlone(view, state.tr.removeMark(from, to, link.type).addMark(from, to, link))
    return true
  }
  const embed = at === null ? readEmbed(address) : undefined
  const node = embed && onEmptyLine($from) ? embedNode(state, embed) : state.schema.text(address, [link])
  const tr = node.isText ? state.tr.insert(at ?? from, node) : state.tr.replaceWith($from.before(), $from.after(), node)
  dispatchAlone(view, node.isText ? tr.removeStoredMark(link.type) : withLineBehind(tr, $from.before() + node.nodeSize))
  return true
}

function onEmptyLine($from: ResolvedPos): boolean {
  return $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
}

function embedNode({ schema }: EditorState, { provider, id }: EmbedName): Node {
  return schema.node('embed', { provider, id, caption: null })
}

function withLineBehind(tr: Transaction, end: number): Transaction {
  const paragraph = tr.doc.type.schema.nodes.paragraph?.create()
  return end === tr.doc.content.size && paragraph ? tr.insert(end, paragraph) : tr
}

function insertCleaned(view: EditorView, { blocks }: Cleaned, { at, event }: Reception): void {
  const { state } = view
  const $at = at === null ? state.selection.$from : state.doc.resolve(at)
  const [first, ...others] = blocks
  const isTable = first?.type === 'table' && others.length === 0
  // Cells are laid over cells.
  if (event && isTable && isInTable(state) && pasteIntoTable(view, event, new Slice(toNodes(state, blocks), 0, 0)))
    return
  const fitted = fitBlocks(blocks, placeOf($at, blocks))
  const slice = new Slice(toNodes(state, fitted), openSide(fitted[0]), openSide(fitted.at(-1)))
  dispatchAlone(view, at === null ? state.tr.replaceSelection(slice) : state.tr.replaceRange(at, at, slice))
}

function toNodes({ schema }: EditorState, blocks: Block[]): Fragment {
  return Fragment.from(schema.nodeFromJSON(fromBody({ type: 'doc', content: blocks })).content)
}

/** Words join the paragraph they are put into; everything else stands for itself. */
function openSide(block: Block | undefined): number {
  return block?.type === 'paragraph' ? 1 : 0
}

function placeOf($at: ResolvedPos, blocks: Block[]): Place {
  const names = Array.from({ length: $at.depth + 1 }, (_, depth) => $at.node(depth).type.name)
  if (names.some((name) => ['tableCell', 'tableHeader', 'listItem', 'blockquote'].includes(name))) return 'paragraphs'
  if (names.includes('infoBox')) return 'box'
  return $at.parent.type.name !== 'paragraph' && blocks.length === 1 ? 'line' : 'story'
}

/** One step of undo, apart from what was typed before and is typed after. */
function dispatchAlone(view: EditorView, tr: Transaction): void {
  view.dispatch(closeHistory(tr).setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
}
