'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import css from './BodyEditor.module.css'
import { type HrefFault, readHref } from './href.ts'
import { useSetting } from './setting.ts'

/** Where the selected words lead. Without a selection the address itself is written; a bad one says why. */
export function LinkBar({ editor }: { editor: Editor }) {
  const t = useTranslations('Desk.editor')
  const { ui } = useSetting()
  const current: unknown = editor.getAttributes('link').href
  const before = typeof current === 'string' ? current : ''
  const [typed, setTyped] = useState(before)
  const [fault, setFault] = useState<HrefFault | null>(null)

  function close() {
    ui.set({ bar: null })
    editor.view.focus()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const read = readHref(typed)
    if ('fault' in read) {
      setFault(read.fault)
      return
    }
    const chain = editor.chain().extendMarkRange('link')
    if (editor.state.selection.empty && before === '')
      chain
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href: read.href } }] })
        .run()
    else chain.setMark('link', { href: read.href }).setTextSelection(editor.state.selection.to).run()
    close()
  }

  function remove() {
    editor.chain().extendMarkRange('link').unsetMark('link').run()
    close()
  }

  return (
    <form className={css.bar} onSubmit={submit} onKeyDown={onEscape(close)} noValidate>
      <TextField
        label={t('link.address')}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setFault(null)
        }}
        dir="ltr"
        inputMode="url"
        autoFocus
        error={fault === null ? undefined : t(`link.faults.${fault}`)}
      />
      <Button type="submit" kind="primary">
        {t('link.set')}
      </Button>
      {before !== '' && <Button onPress={remove}>{t('link.remove')}</Button>}
      <Button kind="quiet" onPress={close}>
        {t('cancel')}
      </Button>
    </form>
  )
}

/** Escape anywhere in a bar closes it. */
export function onEscape(close: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
}
