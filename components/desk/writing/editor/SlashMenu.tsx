'use client'

import type { Editor } from '@tiptap/core'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { fold } from '#arabic/fold.ts'
import { classNames } from '../../../ui/class-names.ts'
import css from './BodyEditor.module.css'
import { closeSlash } from './behaviour/slash.ts'
import { Glyph } from './Glyph.tsx'
import { addKind, type Kind, kindsFor } from './kinds.ts'
import { useSetting } from './setting.ts'
import { type Slash, useUi } from './ui-store.ts'

/** The blocks that can be put in, opened by «/» on an empty line; what is typed behind it narrows them down. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const { ui } = useSetting()
  const slash = useUi(ui, 'slash')
  return slash && <OpenMenu editor={editor} slash={slash} key={slash.from} />
}

function OpenMenu({ editor, slash }: { editor: Editor; slash: Slash }) {
  const t = useTranslations('Desk.editor')
  const dir = useLocale().startsWith('ar') ? 'rtl' : 'ltr'
  const setting = useSetting()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const wanted = fold(slash.query)
  const kinds = kindsFor(slash.isInBox).filter((kind) =>
    fold(`${t(`kinds.${kind}.name`)} ${t(`kinds.${kind}.also`)}`)
      .split(' ')
      .some((_word, index, words) => words.slice(index).join(' ').startsWith(wanted)),
  )
  const [at, setAt] = useState({ query: slash.query, index: 0 })
  const index = at.query === slash.query ? Math.min(at.index, kinds.length - 1) : 0
  const current = kinds[index]

  function choose(kind: Kind) {
    editor.view.dispatch(editor.state.tr.delete(slash.from, slash.to))
    setting.ui.set({ slash: null })
    void addKind(editor, kind, setting)
  }

  function press(event: KeyboardEvent): boolean {
    if (event.isComposing) return false
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && kinds.length > 0) {
      setAt({ query: slash.query, index: (index + step + kinds.length) % kinds.length })
      return true
    }
    if (event.key === 'Escape') {
      editor.view.dispatch(closeSlash(editor.state, slash.from))
      return true
    }
    if ((event.key !== 'Enter' && event.key !== 'Tab') || !current || event.shiftKey) return false
    choose(current)
    return true
  }

  // The keys stay with the text: the menu is only pointed at.
  useEffect(() => {
    setting.ui.slashKey = press
    const text = editor.view.dom
    text.setAttribute('aria-controls', id)
    if (current) text.setAttribute('aria-activedescendant', `${id}-${current}`)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    return () => {
      setting.ui.slashKey = null
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  })

  return (
    <div className={css.menuPlace} ref={placeAt(editor, slash.from)}>
      <div
        className={css.menu}
        dir={dir}
        role="listbox"
        id={id}
        aria-label={t('insert')}
        tabIndex={0}
        ref={list}
        onMouseDown={(event) => event.preventDefault()}
      >
        {kinds.map((kind) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which points here
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the text
          <div
            className={css.option}
            role="option"
            id={`${id}-${kind}`}
            key={kind}
            aria-selected={kind === current}
            onMouseMove={() => setAt({ query: slash.query, index: kinds.indexOf(kind) })}
            onClick={() => choose(kind)}
          >
            <Glyph name={kind} />
            <span>{t(`kinds.${kind}.name`)}</span>
            <small>{t(`kinds.${kind}.detail`)}</small>
          </div>
        ))}
        {kinds.length === 0 && <p className={css.nothing}>{t('nothing')}</p>}
      </div>
    </div>
  )
}

/** Under the line of the «/», or over it where the window ends. The text runs right to left, and so does the place. */
function placeAt(editor: Editor, from: number) {
  return (element: HTMLDivElement | null) => {
    const surface = element?.offsetParent
    if (!element || !surface) return
    const line = editor.view.coordsAtPos(from)
    const frame = surface.getBoundingClientRect()
    const isAbove = line.bottom + 344 > window.innerHeight && line.top > 344
    const start = Math.min(frame.right - line.right, frame.width - element.offsetWidth)
    element.className = classNames(css.menuPlace, isAbove && css.above)
    element.style.insetInlineStart = `${Math.max(0, start)}px`
    element.style.insetBlockStart = `${(isAbove ? line.top : line.bottom) - frame.top}px`
  }
}
