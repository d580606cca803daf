'use client'

import type { Editor } from '@tiptap/core'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { cleanLine } from '#arabic/clean.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { useSetting } from '../setting.ts'
import css from './blocks.module.css'

/**
 * Words that belong to a block and stand in none of its paragraphs: who said it, what a picture shows. They look as
 * they will be printed and grow with what is typed; the name of the field stands in it while it is empty.
 */
export function BlockField(props: {
  editor: Editor
  label: string
  value: string
  className?: string
  onChange(value: string): void
  /** Enter, or Arrow down at the end: on to what comes next. */
  onNext(): void
  /** Escape: back to the text. */
  onEscape(): void
}) {
  const { editor, label, value, onChange, onNext, onEscape } = props
  const { isReadOnly } = useSetting()
  // Kept here while it is typed: the document answers a moment later, and the caret would jump.
  const [typed, setTyped] = useState(value)
  const said = useRef(value)
  useEffect(() => {
    if (value === said.current) return
    said.current = value
    setTyped(value)
  }, [value])

  function change(text: string) {
    said.current = text
    setTyped(text)
    onChange(text)
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.nativeEvent.code === 'KeyZ'
    if (isUndo || ((event.ctrlKey || event.metaKey) && event.nativeEvent.code === 'KeyY')) {
      event.preventDefault()
      if (isUndo && !event.shiftKey) editor.commands.undo()
      else editor.commands.redo()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onNext()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onEscape()
    }
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const field = event.currentTarget
    const words = cleanLine(event.clipboardData.getData('text/plain'))
    event.preventDefault()
    const { selectionStart, selectionEnd } = field
    change(`${typed.slice(0, selectionStart)}${words}${typed.slice(selectionEnd)}`)
    const caret = selectionStart + words.length
    requestAnimationFrame(() => field.setSelectionRange(caret, caret))
  }

  if (isReadOnly && typed === '') return null
  return (
    <span className={classNames(css.field, props.className)} data-words={`${typed || label} `}>
      <textarea
        rows={1}
        lang="ar"
        dir="rtl"
        spellCheck
        aria-label={label}
        placeholder={label}
        readOnly={isReadOnly}
        value={typed}
        onChange={(event) => change(event.target.value.replace(/\n/gu, ' '))}
        onKeyDown={press}
        onPaste={paste}
      />
    </span>
  )
}
