'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { classNames } from '../../ui/class-names.ts'
import marks from './Copy.module.css'
import { useCopyDesk } from './copy-context.ts'
import css from './Notes.module.css'
import { NoteMenu, Replacements } from './NoteTools.tsx'
import type { CopyNote } from './notes.ts'
import { sampleOf } from './sample.ts'

/** A note in the words around it: a press leads to its place. */
export const NoteRow = memo(function NoteRow({ note, isCurrent }: { note: CopyNote; isCurrent: boolean }) {
  const fieldName = useTranslations('Desk.story.fields')
  const desk = useCopyDesk()
  const sample = sampleOf(note)
  return (
    <li className={classNames(css.row, isCurrent && css.current)}>
      <button
        type="button"
        className={css.place}
        onClick={() => desk?.goTo(note)}
        aria-current={isCurrent || undefined}
      >
        <span lang="ar" dir="rtl" className={css.context}>
          {sample.before}
          <mark className={marks[note.class]}>{sample.found}</mark>
          {sample.after}
        </span>
        {note.field !== 'body' && <span className={css.field}>{fieldName(note.field)}</span>}
      </button>
      <span className={css.tools} lang="ar" dir="rtl">
        <Replacements note={note} sample={sample} />
      </span>
      <span className={css.menu}>
        <NoteMenu note={note} />
      </span>
    </li>
  )
})
