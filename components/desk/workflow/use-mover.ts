'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Moved } from '#newsroom/stories/transition.ts'
import type { ActionName } from '#newsroom/stories/workflow.ts'
import { toast } from '../ui/toast.ts'
import { useAction } from '../ui/use-action.ts'
import type { ActionBarProps } from './ActionBar.tsx'
import { asksFirst, minded, relevantTo } from './choice.ts'
import { givenFor, nothingTyped, type Typed } from './typed.ts'

/** Moves a story: asks what must be asked, has the words saved first, and keeps what was typed until it is done. */
export function useMover(props: ActionBarProps) {
  const { storyId, version, publishAt, findings, notes = 0, actions, beforeAction } = props
  const t = useTranslations('Desk.workflow')
  const [open, setOpen] = useState<ActionName | null>(null)
  const [typed, setTyped] = useState<Partial<Record<ActionName, Typed>>>({})
  const [isSaving, setSaving] = useState(false)
  const [isUnsaved, setUnsaved] = useState(false)
  const underWay = useRef<ActionName | null>(null)
  const { run, isPending, refusal, clear } = useAction(actions.move, { onDone })
  const isBusy = isSaving || isPending

  const typedFor = (action: ActionName): Typed => typed[action] ?? nothingTyped(publishAt)

  function onDone(moved: Moved): void {
    const action = underWay.current
    setOpen(null)
    if (action) {
      setTyped(({ [action]: _, ...rest }) => rest)
      toast({ text: t(`done.${action}`) })
    }
    props.onDone(moved)
  }

  function press(action: ActionName): void {
    if (isBusy) return
    clear()
    setUnsaved(false)
    const isBlocked = relevantTo(action, findings).some((finding) => finding.level === 'block')
    if (isBlocked || asksFirst(action) || minded(action, notes) > 0) setOpen(action)
    else void go(action)
  }

  async function go(action: ActionName): Promise<void> {
    if (isBusy || relevantTo(action, findings).some((finding) => finding.level === 'block')) return
    underWay.current = action
    setSaving(true)
    const isSaved = await beforeAction().catch(() => false)
    setSaving(false)
    setUnsaved(!isSaved)
    const isDone = isSaved && (await run({ id: storyId, action, version, ...givenFor(action, typedFor(action)) }))
    // A refusal is answered where the action is explained, and from there it can be tried again.
    if (!isDone) setOpen(action)
  }

  return {
    /** The action that is asked about. */
    open,
    isBusy,
    press,
    go,
    dialog: (action: ActionName) => ({
      typed: typedFor(action),
      onType: (change: Partial<Typed>) => setTyped((all) => ({ ...all, [action]: { ...typedFor(action), ...change } })),
      onConfirm: () => void go(action),
      onClose: () => setOpen(null),
      isPending: isBusy,
      refusal,
      isUnsaved,
    }),
  }
}
