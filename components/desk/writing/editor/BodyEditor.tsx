'use client'

import type { Plugin } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { memo, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Body } from '#newsroom/articles/body.ts'
import type { Picture } from '#newsroom/media/picture.ts'
import article from '../../../article/BodyBlocks.module.css'
import { classNames } from '../../../ui/class-names.ts'
import css from './BodyEditor.module.css'
import { uploadInto } from './behaviour/uploading.ts'
import { fromBody } from './convert.ts'
import { EditorHead } from './EditorHead.tsx'
import { editorExtensions } from './editor-extensions.ts'
import { SlashMenu } from './SlashMenu.tsx'
import { type EditorSetting, type PickedPicture, SettingProvider } from './setting.ts'
import { UiStore } from './ui-store.ts'
import { useBodySync } from './use-body-sync.ts'

export interface BodyEditorProps {
  /** Read when the editor opens, and again whenever `epoch` changes. */
  body: Body
  /** Counts the times `body` was changed from outside: merged, restored. */
  epoch: number
  isReadOnly: boolean
  /** At most every 150 ms while somebody types, and at once when they leave. Always of `bodySchema`. */
  onChange(body: Body): void
  /** Which block the caret is in (`body:3` is the third), null when it is not in the text. */
  onPlace?(place: string | null): void
  /** By media id. */
  pictures: Record<number, Picture>
  /** By article id: the stories of «read also» cards. */
  stories: Record<number, { headline: string }>
  pickPictures(options: { several: boolean }): Promise<PickedPicture[]>
  pickStory(): Promise<{ id: number; headline: string } | null>
  /** Pictures dropped into the text or pasted as files. */
  uploadPictures?(files: File[]): Promise<PickedPicture[]>
  /** Reads along while it is written. Taken when the editor opens. */
  plugin?: Plugin
}

/**
 * The text of a story, written as it will be printed. Typing draws nothing but the text: what is around it follows the
 * selection by itself, and the page hears of words in `onChange` only.
 */
export const BodyEditor = memo(function BodyEditor(props: BodyEditorProps) {
  const { isReadOnly } = props
  const t = useTranslations('Desk.editor')
  const id = useId()
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const toolbar = useRef<HTMLDivElement>(null)
  const start = useRef<HTMLSpanElement>(null)
  const end = useRef<HTMLSpanElement>(null)
  const [ui] = useState(() => new UiStore())
  const setting = useEditorSetting(props, ui)

  const editor = useEditor(
    {
      immediatelyRender: false,
      // Its style element would ask for a nonce; what it says stands in BodyEditor.module.css.
      injectCSS: false,
      content: fromBody(props.body),
      editable: !isReadOnly,
      extensions: editorExtensions({
        ui,
        placeholder: (isWholeStory) => t(isWholeStory ? 'emptyStory' : 'emptyLine'),
        toToolbar: () => toolbar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus(),
        edge: (side) => (side === 'start' ? start : end).current,
        takeFiles: (files, at) => setting.take(files, at),
        plugins: props.plugin ? [props.plugin] : [],
      }),
      editorProps: {
        attributes: {
          class: classNames(article.body, css.text),
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('label'),
          'aria-describedby': `${id}-keys`,
          lang: 'ar',
          dir: 'rtl',
          spellcheck: 'true',
        },
      },
    },
    [],
  )
  useBodySync(editor, props)

  useEffect(() => {
    editor?.setEditable(!isReadOnly, false)
  }, [editor, isReadOnly])

  setting.take = (files, at) => {
    const { uploadPictures } = latest.current
    const images = files.filter(({ type }) => type.startsWith('image/'))
    if (!uploadPictures || !editor || images.length === 0) return false
    const element = () => makeSign(t('coming', { count: images.length }))
    void uploadInto(editor, images, { at, ui, element, upload: uploadPictures, onPictures: setting.add })
    return true
  }

  return (
    <SettingProvider value={setting.value}>
      <div className={css.editor}>
        {editor && !isReadOnly && <EditorHead editor={editor} toolbarRef={toolbar} />}
        <div className={css.surface} dir="rtl">
          <p id={`${id}-keys`} className={css.said}>
            {t('description')}
          </p>
          <span ref={start} tabIndex={-1} />
          <EditorContent editor={editor} />
          {editor && !isReadOnly && <SlashMenu editor={editor} />}
          <span ref={end} tabIndex={-1} />
        </div>
      </div>
    </SettingProvider>
  )
})

/** What the blocks need, the same object until something in it changes: each of them is drawn again when it does. */
function useEditorSetting(props: BodyEditorProps, ui: UiStore) {
  const { pictures, stories, pickPictures, pickStory, isReadOnly } = props
  const [picked, setPicked] = useState<Record<number, Picture>>({})
  const [chosen, setChosen] = useState<Record<number, { headline: string }>>({})
  const calls = useRef({ pickPictures, pickStory })
  useEffect(() => {
    calls.current = { pickPictures, pickStory }
  })
  const [held] = useState(() => ({
    add(found: PickedPicture[]) {
      setPicked((before) => ({ ...before, ...Object.fromEntries(found.map((one) => [one.mediaId, one.picture])) }))
    },
    take: (_files: File[], _at: number | null): boolean => false,
  }))
  const value = useMemo<EditorSetting>(
    () => ({
      ui,
      isReadOnly,
      // What was just picked is drawn before the page knows of it.
      pictures: { ...picked, ...pictures },
      stories: { ...chosen, ...stories },
      async pickPictures(options) {
        const found = await calls.current.pickPictures(options)
        held.add(found)
        return found
      },
      async pickStory() {
        const story = await calls.current.pickStory()
        if (story) setChosen((before) => ({ ...before, [story.id]: { headline: story.headline } }))
        return story
      },
    }),
    [ui, isReadOnly, picked, pictures, chosen, stories, held],
  )
  return Object.assign(held, { value })
}

/** Stands in the text where pictures will come. */
function makeSign(words: string): HTMLElement {
  const element = document.createElement('div')
  element.className = css.coming ?? ''
  element.contentEditable = 'false'
  element.textContent = words
  return element
}
