'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from '../ui/IconButton.tsx'
import { Keys } from '../ui/Keys.tsx'
import { useCopy, useCopyDesk } from './copy-context.ts'
import { anchorOf } from './moving.ts'
import css from './Notes.module.css'
import { NoteMenu, Replacements } from './NoteTools.tsx'
import type { CopyNote } from './notes.ts'
import { placeCard } from './place-card.ts'
import { sampleOf } from './sample.ts'
import { COPY_KEYS } from './use-copy-keys.ts'
import { useRuleWords } from './use-rule-words.ts'

/** What is to be said of a word, at the word. Typing goes on beside it; Escape and a press elsewhere close it. */
export function NoteCard() {
  const card = useCopy((view) => view.card)
  const note = useCopy((view) => view.notes.find(({ id }) => id === view.card?.id) ?? null)
  if (!card || !note) return null
  return createPortal(<Card key={note.id} note={note} takesFocus={card.takesFocus} />, document.body)
}

function Card({ note, takesFocus }: { note: CopyNote; takesFocus: boolean }) {
  const t = useTranslations('Desk.copy')
  const desk = useCopyDesk()
  const words = useRuleWords(note.rule)
  const sample = sampleOf(note)
  const id = useId()
  const element = useRef<HTMLDivElement>(null)
  const close = () => desk?.store.set({ card: null })
  useCardManners(element, { note, takesFocus, close })

  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }

  return (
    <div ref={element} className={css.card} role="dialog" aria-labelledby={id} onKeyDown={press}>
      <div className={css.cardHead}>
        <span className={css.sign} data-class={note.class} aria-hidden="true" />
        <h3 id={id}>{words.title}</h3>
        <IconButton size="small" label={t('close')} icon="close" onPress={close} />
      </div>
      <p className={css.was} lang="ar" dir="rtl">
        <bdi>{sample.found}</bdi>
      </p>
      <p className={css.explanation}>{words.explanation}</p>
      <div className={css.cardTools}>
        <span className={css.tools} lang="ar" dir="rtl">
          <Replacements note={note} sample={sample} />
        </span>
        {desk?.mayEdit && note.replacements.length > 0 && <Keys keys={COPY_KEYS.accept} />}
        <span className={css.menu}>
          <NoteMenu note={note} />
        </span>
      </div>
      <p className={css.said} role="status">
        {t('said', { rule: words.title, words: sample.found, instead: sample.instead[0] ?? '' })}
      </p>
    </div>
  )
}

/** Keeps the card at its word, gives it the focus when that was asked for, and closes it when one goes on elsewhere. */
function useCardManners(
  element: { current: HTMLDivElement | null },
  { note, takesFocus, close }: { note: CopyNote; takesFocus: boolean; close: () => void },
): void {
  // Follows what is outside React: the place of a word in the window, and keys pressed in the text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card is made anew for each note
  useLayoutEffect(() => {
    const card = element.current
    if (!card) return
    const before = document.activeElement
    const place = () => placeCard(card, anchorOf(note))
    const enter = () => card.querySelector<HTMLElement>('button')?.focus()
    const isInside = ({ target }: Event) => target instanceof globalThis.Node && card.contains(target)
    const leave = (event: Event) => {
      const isOver = event.target instanceof Element && event.target.closest('[role=menu], [data-copy-note]')
      if (!isInside(event) && !isOver) close()
    }
    const key = (event: globalThis.KeyboardEvent) => {
      if (isInside(event)) return
      if (event.key === 'Escape') close()
      if (event.key !== 'Enter' || !event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      enter()
    }
    place()
    if (takesFocus) enter()
    // A word that is being scrolled to arrives a moment later.
    const settle = setTimeout(place, 350)
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    window.addEventListener('pointerdown', leave, true)
    window.addEventListener('beforeinput', leave, true)
    window.addEventListener('keydown', key, true)
    return () => {
      clearTimeout(settle)
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
      window.removeEventListener('pointerdown', leave, true)
      window.removeEventListener('beforeinput', leave, true)
      window.removeEventListener('keydown', key, true)
      if (card.contains(document.activeElement) && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [takesFocus])
}
