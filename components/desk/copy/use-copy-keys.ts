'use client'

import { useTranslations } from 'next-intl'
import { useCommand } from '../frame/commands.ts'
import { useShortcut } from '../frame/shortcuts.ts'
import { toast } from '../ui/toast.ts'
import type { CopyDesk } from './copy-context.ts'
import { chosenNote, noteAtCaret, noteBeside } from './moving.ts'

export const COPY_KEYS = { next: "mod+'", previous: 'mod+;', accept: 'mod+.', card: 'alt+enter' } as const

/** From note to note, and one key to take what one suggests; all of it stands in the sheet of keys. */
export function useCopyKeys(desk: CopyDesk): void {
  const { store } = desk
  const t = useTranslations('Desk.copy')

  function move(by: 1 | -1) {
    const note = noteBeside(store, by)
    if (!note) {
      toast({ text: t('clean') })
      return
    }
    desk.goTo(note)
    store.set({ card: { id: note.id, takesFocus: false } })
  }

  function acceptThis() {
    const chosen = chosenNote(store)
    const note = chosen ?? noteAtCaret(store)
    const replacement = note?.replacements[0]
    if (!desk.mayEdit || !note || replacement === undefined) return
    const next = chosen ? noteBeside(store, 1) : undefined
    desk.accept(note, replacement)
    // Whoever goes from note to note goes on.
    if (!next || next.id === note.id) return
    desk.goTo(next)
    store.set({ card: { id: next.id, takesFocus: false } })
  }

  const toNext = () => move(1)
  const toPrevious = () => move(-1)
  useShortcut(COPY_KEYS.next, t('next'), toNext)
  useShortcut(COPY_KEYS.previous, t('previous'), toPrevious)
  useShortcut(COPY_KEYS.accept, t('acceptThis'), acceptThis, { when: desk.mayEdit })
  useCommand({ id: 'copy-next', label: t('next'), shortcut: COPY_KEYS.next, run: toNext })
  useCommand({ id: 'copy-previous', label: t('previous'), shortcut: COPY_KEYS.previous, run: toPrevious })
  useCommand({ id: 'copy-fix', label: t('fixSafe'), run: () => store.askForFix() }, { when: desk.mayEdit })
}
