'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import css from './BodyEditor.module.css'
import { insertBlock } from './behaviour/insert.ts'
import { readEmbed } from './embed-address.ts'
import { onEscape } from './LinkBar.tsx'
import { useSetting } from './setting.ts'

/** The address of a post of another service, or the code it offers for embedding; only whose and which is kept. */
export function EmbedBar({ editor }: { editor: Editor }) {
  const t = useTranslations('Desk.editor')
  const { ui } = useSetting()
  const [typed, setTyped] = useState('')
  const [isRefused, setRefused] = useState(false)

  function close() {
    ui.set({ bar: null })
    editor.view.focus()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const embed = readEmbed(typed)
    if (!embed) {
      setRefused(true)
      return
    }
    ui.set({ bar: null })
    insertBlock(editor, { type: 'embed', attrs: { ...embed, caption: null } }, 'field')
  }

  return (
    <form className={css.bar} onSubmit={submit} onKeyDown={onEscape(close)} noValidate>
      <TextField
        label={t('embed.address')}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setRefused(false)
        }}
        dir="ltr"
        inputMode="url"
        autoFocus
        error={isRefused ? t('embed.refused') : undefined}
      />
      <Button type="submit" kind="primary">
        {t('embed.add')}
      </Button>
      <Button kind="quiet" onPress={close}>
        {t('cancel')}
      </Button>
    </form>
  )
}
