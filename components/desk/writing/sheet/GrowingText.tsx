'use client'

import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import css from './GrowingText.module.css'

export interface GrowingTextProps {
  /** Said, not shown: the page shows what the words will look like. */
  label: string
  value: string
  onChange: (value: string) => void
  /** Classes that give the words the face they are printed in. */
  look?: string
  placeholder?: string
  isReadOnly?: boolean
  /** Draws the words as they will be printed; the same letters in the same order. */
  paint?: (value: string) => ReactNode
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  describedBy?: string
  isInvalid?: boolean
  inputRef?: Ref<HTMLTextAreaElement>
  /** The words once more, to be drawn under those that are typed. */
  under?: ReactNode
  /** The caret was put somewhere by a press. */
  onCaret?: (at: number) => void
  /** Line ends are kept: for a note, never for what is printed on one line. */
  hasLines?: boolean
}

const LINE_ENDS = /[\r\n\u2028\u2029]+/gu

/**
 * A text that grows with its words and looks as it will be printed. A twin of the text lies under the field: it gives
 * the height, and the colours where some of the words have another one.
 */
export function GrowingText(props: GrowingTextProps) {
  const { label, value, onChange, look, placeholder, paint, hasLines = false } = props

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    props.onKeyDown?.(event)
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing || hasLines) return
    event.preventDefault()
    if (!event.altKey && !event.ctrlKey && !event.metaKey) focusNext(event.currentTarget)
  }

  return (
    <span className={classNames(css.growing, look)} lang="ar" dir="rtl">
      <span className={css.twin} aria-hidden="true">
        {value === '' ? (placeholder ?? ' ') : paint ? paint(value) : value}
        {/* A last line that is empty has a height, too. */}
        {value.endsWith('\n') && ' '}
      </span>
      {props.under && (
        <span className={css.under} aria-hidden="true">
          {props.under}
        </span>
      )}
      <textarea
        ref={props.inputRef}
        className={classNames(css.text, paint && value !== '' && css.painted)}
        aria-label={label}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid || undefined}
        placeholder={placeholder}
        value={value}
        rows={1}
        readOnly={props.isReadOnly}
        spellCheck
        autoComplete="off"
        enterKeyHint={hasLines ? undefined : 'next'}
        onChange={(event) => {
          const typed = event.currentTarget.value
          onChange(hasLines ? typed : typed.replace(LINE_ENDS, ' '))
        }}
        onKeyDown={onKeyDown}
        onClick={({ currentTarget: { selectionStart, selectionEnd } }) => {
          if (selectionStart === selectionEnd) props.onCaret?.(selectionStart)
        }}
      />
    </span>
  )
}

/** From one printed line to the next, as in a form. */
function focusNext(from: HTMLElement): void {
  const sheet = from.closest('[data-sheet]')
  const stops = [...(sheet?.querySelectorAll<HTMLElement>('textarea, input, [contenteditable=true]') ?? [])].filter(
    (stop) => stop.offsetParent !== null && !stop.matches('[type=checkbox], [type=file], [type=hidden]'),
  )
  stops[stops.indexOf(from) + 1]?.focus()
}
