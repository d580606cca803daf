'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { sequence } from '../../ui/sequence.ts'
import { Button } from '../ui/Button.tsx'
import css from './Copy.module.css'
import { useCopy, useCopyDesk } from './copy-context.ts'
import type { CopyField } from './copy-text.ts'
import { type CopyNote, follow } from './notes.ts'

const NONE: CopyNote[] = []

/** What was found in a field, where it stands in the words that are in it now. */
function useFieldNotes(field: CopyField, words: string): CopyNote[] {
  const desk = useCopyDesk()
  const notes = useCopy((view) => view.notes)
  return useMemo(() => {
    const own = notes.filter((note) => note.field === field)
    if (own.length === 0 || !desk) return NONE
    return own.flatMap((note) => follow(note, desk.store.textOf(note) ?? words, words) ?? [])
  }, [notes, desk, field, words])
}

/** For a field that looks as it will be printed: the lines under its words, and what a press on one of them does. */
export function useFieldMarks(field: CopyField, words: string): { under: ReactNode; onCaret: (at: number) => void } {
  const desk = useCopyDesk()
  const notes = useFieldNotes(field, words)
  return {
    under: notes.length > 0 && <Marks words={words} notes={notes} />,
    onCaret(at) {
      const note = notes.find(({ start, end }) => start <= at && at <= end)
      if (note) desk?.store.set({ current: note.id, card: { id: note.id, takesFocus: false } })
    },
  }
}

/** The words of a field once more, unseen but for the lines under them. */
function Marks({ words, notes }: { words: string; notes: readonly CopyNote[] }) {
  const pieces: { text: string; note?: CopyNote }[] = []
  let at = 0
  for (const note of notes) {
    // Of two that lie over one another the first has the line.
    if (note.start < at) continue
    pieces.push({ text: words.slice(at, note.start) }, { text: words.slice(note.start, note.end), note })
    at = note.end
  }
  pieces.push({ text: words.slice(at) })
  return sequence(pieces, ({ text, note }) =>
    note ? (
      <span className={css[note.class]} data-copy-note={note.id}>
        {text}
      </span>
    ) : (
      text
    ),
  )
}

/** For a field whose words cannot be underlined: how much was found in it, and the way there. */
export function FieldCount({ field, words }: { field: CopyField; words: string }) {
  const t = useTranslations('Desk.copy')
  const desk = useCopyDesk()
  const notes = useFieldNotes(field, words)
  const [first] = notes
  if (!first || !desk) return null
  return (
    <Button
      kind="quiet"
      size="small"
      onPress={() => {
        desk.goTo(first)
        desk.store.set({ card: { id: first.id, takesFocus: false } })
      }}
    >
      <span className={css[first.class]}>{t('inField', { count: notes.length })}</span>
    </Button>
  )
}
