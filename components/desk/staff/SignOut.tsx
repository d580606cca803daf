'use client'

import type { Answer } from '#newsroom/answer.ts'
import { useAction } from '../ui/use-action.ts'

export function SignOut({ label, action }: { label: string; action: () => Promise<Answer> }) {
  const { run, isPending } = useAction((_: null) => action(), {
    onDone: () => window.location.assign('/desk/sign-in'),
  })
  return (
    <button type="button" onClick={() => run(null)} disabled={isPending}>
      {label}
    </button>
  )
}
