import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect, useRef } from 'react'
import type { Body } from '#newsroom/articles/body.ts'
import { type PendingStep, pendingSteps, takeOver } from './behaviour/take-over.ts'
import { fromBody, toBody } from './convert.ts'

/** How long words wait before they are given out while somebody types, in milliseconds. */
const WAIT_MS = 150

/**
 * Gives the text out as a body, soon after each change and at once on leaving, and takes a body over that was changed
 * from outside (`epoch` counts those). What was typed and not yet given out when one comes is kept on top of it.
 */
export function useBodySync(
  editor: Editor | null,
  given: { body: Body; epoch: number; onChange(body: Body): void; onPlace?(place: string | null): void },
): void {
  const latest = useRef(given)
  useEffect(() => {
    latest.current = given
  })
  const pending = useRef<PendingStep[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const seen = useRef(given.epoch)

  useEffect(() => {
    if (!editor) return
    let place: string | null = null

    function giveOut() {
      clearTimeout(timer.current)
      timer.current = undefined
      if (!editor || pending.current.length === 0) return
      pending.current = []
      latest.current.onChange(toBody(editor.getJSON()))
    }

    function notice({ transaction }: { transaction: Transaction }) {
      if (!transaction.docChanged || transaction.getMeta('rebased') !== undefined) return
      pending.current.push(...pendingSteps(transaction))
      timer.current ??= setTimeout(giveOut, WAIT_MS)
    }

    function tellPlace() {
      const now = editor?.isFocused ? `body:${editor.state.selection.$from.index(0) + 1}` : null
      if (now === place) return
      place = now
      latest.current.onPlace?.(now)
    }

    function leave() {
      giveOut()
      tellPlace()
    }

    editor.on('transaction', notice)
    editor.on('selectionUpdate', tellPlace)
    editor.on('focus', tellPlace)
    editor.on('blur', leave)
    window.addEventListener('pagehide', giveOut)
    return () => {
      giveOut()
      editor.off('transaction', notice)
      editor.off('selectionUpdate', tellPlace)
      editor.off('focus', tellPlace)
      editor.off('blur', leave)
      window.removeEventListener('pagehide', giveOut)
    }
  }, [editor])

  const { body, epoch } = given
  useEffect(() => {
    if (!editor || seen.current === epoch) return
    seen.current = epoch
    const theirs = editor.schema.nodeFromJSON(fromBody(body))
    editor.view.dispatch(takeOver(editor.state, theirs, pending.current))
    clearTimeout(timer.current)
    timer.current = undefined
    const hadOwn = pending.current.length > 0
    pending.current = []
    // Words on top of what came must go out too.
    if (hadOwn) latest.current.onChange(toBody(editor.getJSON()))
  }, [editor, epoch, body])
}
