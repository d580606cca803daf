'use client'

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { CopyStyle } from '#arabic/copy/copy.ts'
import { useDeskStory, useMayEdit } from '../writing/desk-story.ts'
import { useFields } from '../writing/story-fields.ts'
import { useWide } from '../writing/use-wide.ts'
import { accept } from './accepting.ts'
import { type CopyActions, CopyContext, type CopyDesk } from './copy-context.ts'
import { CopyStore } from './copy-store.ts'
import { moveTo } from './moving.ts'
import { NoteCard } from './NoteCard.tsx'
import { SafeFixDialog } from './SafeFixDialog.tsx'
import { startWorker } from './start-worker.ts'
import { underlinesPlugin } from './underlines.ts'
import { useCopyKeys } from './use-copy-keys.ts'
import { useIgnoring } from './use-ignoring.ts'
import { useSpelling } from './use-spelling.ts'

export interface CopyAtDesk {
  style: CopyStyle
  /** May tell the copy desk what holds in every story. */
  mayManage: boolean
}

/** Has the story read while it is written, and lets all around it say what was found. */
export function CopyProvider({
  copy,
  actions,
  children,
}: {
  copy: CopyAtDesk
  actions: CopyActions
  children: ReactNode
}) {
  const fields = useFields()
  const { id, goTo } = useDeskStory()
  const isSlow = !useWide()
  const mayEdit = useMayEdit('body')
  const [store] = useState(() => new CopyStore({ fields, style: copy.style, startReader: startWorker }))
  const [plugin] = useState(() => plugBody(store))
  // A worker is started for as long as the page is there.
  useEffect(() => store.start(), [store])
  useSpelling(store)
  const ignoring = useIgnoring({ store, articleId: id, actions })

  const desk = useMemo<CopyDesk>(
    () => ({
      store,
      plugin,
      mayEdit,
      mayManage: copy.mayManage,
      ...ignoring,
      goTo(note) {
        store.set({ current: note.id })
        moveTo(store, note, { open: () => goTo(note.field), isSlow })
      },
      accept(note, replacement) {
        if (mayEdit) accept(store, note, replacement)
      },
    }),
    [store, plugin, mayEdit, copy.mayManage, ignoring, goTo, isSlow],
  )

  return (
    <CopyContext value={desk}>
      {children}
      <CopyKeys desk={desk} />
      <NoteCard />
      <SafeFixDialog />
    </CopyContext>
  )
}

function CopyKeys({ desk }: { desk: CopyDesk }) {
  useCopyKeys(desk)
  return null
}

function plugBody(store: CopyStore) {
  const openCard = (id: string, takesFocus: boolean) => store.set({ current: id, card: { id, takesFocus } })
  return underlinesPlugin({
    attach: (view) => store.attachBody(view),
    detach: () => store.detachBody(),
    onText: store.notice,
    onPress: (id) => openCard(id, false),
    onOpen: (id) => openCard(id, true),
  })
}
