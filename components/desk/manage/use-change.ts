'use client'

import { useRouter } from 'next/navigation'
import type { Answer, Refusal } from '#newsroom/answer.ts'
import { toast } from '../ui/toast.ts'
import { useAction } from '../ui/use-action.ts'

/** Calls an action that changes the paper; says so when it is done, and shows the page as it is now. */
export function useChange<Input, T>(
  action: (input: Input) => Promise<Answer<T>>,
  options: { said?: string; onDone?: (value: T) => void; onRefused?: (refusal: Refusal) => void } = {},
) {
  const router = useRouter()
  return useAction(action, {
    onDone(value) {
      if (options.said) toast({ text: options.said })
      router.refresh()
      options.onDone?.(value)
    },
    onRefused: options.onRefused,
  })
}
