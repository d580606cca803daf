'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import buttons from '../ui/Button.module.css'
import { Icon } from '../ui/Icon.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { useCopyDesk } from './copy-context.ts'
import css from './Notes.module.css'
import type { CopyNote } from './notes.ts'
import type { Sample } from './sample.ts'

// A list has hundreds of these: they are plain buttons, and a menu is made when it is asked for.
const SMALL = classNames(buttons.button, buttons.small)
const ICON = classNames(buttons.button, buttons.small, buttons.icon, buttons.quiet)

/** What can be put in place of what was found, best first. */
export function Replacements({ note, sample }: { note: CopyNote; sample: Sample }) {
  const t = useTranslations('Desk.copy')
  const desk = useCopyDesk()
  if (!desk) return null
  return note.replacements.map((replacement, index) => {
    const words = sample.instead[index] ?? ''
    const label = replacement === '' && words.trim() === '' ? t('remove') : words
    return desk.mayEdit ? (
      <button
        type="button"
        className={SMALL}
        key={replacement}
        onClick={() => desk.accept(note, replacement)}
        aria-label={t('acceptWords', { words: label })}
      >
        <Icon name="check" />
        <bdi className={css.instead}>{label}</bdi>
      </button>
    ) : (
      <bdi className={css.instead} key={replacement}>
        {label}
      </bdi>
    )
  })
}

/** Says that a note is wrong. */
export function NoteMenu({ note }: { note: CopyNote }) {
  const t = useTranslations('Desk.copy')
  const desk = useCopyDesk()
  const [isAsked, setAsked] = useState(false)
  const label = t('moreOf', { words: note.found })
  if (!desk || !(desk.mayEdit || desk.mayManage)) return null
  if (!isAsked) {
    return (
      <button type="button" className={ICON} aria-label={label} aria-haspopup="menu" onClick={() => setAsked(true)}>
        <Icon name="more" />
      </button>
    )
  }
  const isWord = !/\s/u.test(note.found) && /\p{L}/u.test(note.found)
  const items = [
    ...(desk.mayEdit ? [{ id: 'here', label: t('ignoreHere') }] : []),
    ...(desk.mayManage ? [{ id: 'everywhere', label: t('ignoreEverywhere') }] : []),
    ...(desk.mayManage && isWord ? [{ id: 'name', label: t('addName') }] : []),
  ]
  function act(id: string) {
    if (id === 'here') desk?.ignoreHere(note)
    else if (id === 'everywhere') desk?.ignoreEverywhere(note)
    else desk?.addName(note)
  }
  return <MenuButton kind="quiet" size="small" icon="more" label={label} items={items} onAction={act} isOpenAtFirst />
}
