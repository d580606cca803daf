'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Answer, Refusal } from '#newsroom/answer.ts'
import { toast } from '../ui/toast.ts'
import { useAction, useRefusalWords } from '../ui/use-action.ts'
import { useUnsaved } from './use-unsaved.ts'

/** A long form that is saved at once, or not at all, unless a colleague saved it first. */
export interface SettingsForm<Typed> {
  typed: Typed
  change: (part: Partial<Typed>) => void
  /** Sends the form; what it was opened with is added. */
  send: (input: object) => void
  isPending: boolean
  isUnsaved: boolean
  refusal: Refusal | null
  /** What is wrong with the whole, and with a field. */
  words: ReturnType<typeof useRefusalWords>
}

export function useSettingsForm<Typed extends object>(
  initial: () => Typed,
  { seen, save, said }: { seen: number; save: (input: unknown) => Promise<Answer<{ seen: number }>>; said: string },
): SettingsForm<Typed> {
  const router = useRouter()
  const [typed, setTyped] = useState(initial)
  const [isUnsaved, setUnsaved] = useState(false)
  // One's own save is known before the page is read again; a colleague's only then.
  const [savedAt, setSavedAt] = useState(0)
  useUnsaved(isUnsaved)
  const { run, isPending, refusal } = useAction(save, {
    onDone(done) {
      setSavedAt(done.seen)
      setUnsaved(false)
      toast({ text: said })
      router.refresh()
    },
    // What a colleague saved meanwhile is known then; what was typed here stays.
    onRefused: () => router.refresh(),
  })
  return {
    ...{ typed, isPending, isUnsaved, refusal },
    words: useRefusalWords(refusal),
    change(part) {
      setTyped((before) => ({ ...before, ...part }))
      setUnsaved(true)
    },
    send: (input) => void run({ ...input, seen: Math.max(seen, savedAt) }),
  }
}
