'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import type { Answer, Refusal } from '#newsroom/answer.ts'

export interface ActionRunner<Input> {
  /** Asks the server. A second call while one is under way is dropped. True when it was done. */
  run: (input: Input) => Promise<boolean>
  isPending: boolean
  /** Why the last call was refused. */
  refusal: Refusal | null
  clear: () => void
}

/**
 * Calls a server action. A fault and a lost network are refusals with the code `failed`, an ended session is one with
 * the code `signed-out`: the page and what was typed in it stay.
 */
export function useAction<Input, T>(
  action: (input: Input) => Promise<Answer<T>>,
  options: { onDone?: (value: T) => void; onRefused?: (refusal: Refusal) => void } = {},
): ActionRunner<Input> {
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isUnderWay = useRef(false)

  async function run(input: Input): Promise<boolean> {
    if (isUnderWay.current) return false
    isUnderWay.current = true
    setPending(true)
    setRefusal(null)
    const answer = await askServer(action, input)
    isUnderWay.current = false
    setPending(false)
    if (answer.ok) {
      options.onDone?.(answer.value)
      return true
    }
    setRefusal(answer)
    options.onRefused?.(answer)
    return false
  }

  return { run, isPending, refusal, clear: () => setRefusal(null) }
}

/** Asks the server once; a fault is an answer, too. */
export async function askServer<Input, T>(
  action: (input: Input) => Promise<Answer<T>>,
  input: Input,
): Promise<Answer<T>> {
  try {
    // A redirect on the server resolves to nothing here.
    const answer: Answer<T> | undefined = await action(input)
    return answer ?? { ok: false, code: 'signed-out' }
  } catch (error) {
    return { ok: false, code: isSignedOut(error) ? 'signed-out' : 'failed' }
  }
}

/** The server answers an action of nobody with 401; see `requireDesk`. */
function isSignedOut(error: unknown): boolean {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
  return typeof digest === 'string' && (digest === 'NEXT_HTTP_ERROR_FALLBACK;401' || digest.startsWith('NEXT_REDIRECT'))
}

/** The words of a code of refusal. */
export function useErrorWords(): (code: string) => string {
  const t = useTranslations('Desk.errors')
  return useCallback(
    (code) => {
      // The keys are typed; the codes come from the server, and one this page does not know must not break it.
      const key = code as Parameters<typeof t>[0]
      return t.has(key) ? t(key) : t('failed')
    },
    [t],
  )
}

/** A refusal in words: the whole, and what is wrong with a field. */
export function useRefusalWords(refusal: Refusal | null | undefined): {
  text: string | undefined
  field: (name: string) => string | undefined
} {
  const say = useErrorWords()
  return {
    text: refusal ? say(refusal.code) : undefined,
    field: (name) => {
      const code = refusal?.fields?.[name]
      return code === undefined ? undefined : say(code)
    },
  }
}
