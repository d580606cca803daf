'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer, Refusal } from '#newsroom/answer.ts'
import type { HouseStyle } from '#newsroom/copy/house-style.ts'
import { useUnsaved } from '../../manage/use-unsaved.ts'
import { toast } from '../../ui/toast.ts'
import { useAction } from '../../ui/use-action.ts'

/** The house style as it is chosen, and its way to the server. */
export interface HouseStyleForm {
  style: HouseStyle
  change: (part: Partial<HouseStyle>) => void
  save: () => void
  isUnsaved: boolean
  isPending: boolean
  refusal: Refusal | null
}

export function useHouseStyle(
  stored: { seen: number; houseStyle: HouseStyle },
  action: (input: unknown) => Promise<Answer<{ seen: number }>>,
): HouseStyleForm {
  const t = useTranslations('Desk.copy.manage')
  const router = useRouter()
  const [style, setStyle] = useState(stored.houseStyle)
  const [isUnsaved, setUnsaved] = useState(false)
  // One's own save is known before the page is read again; a colleague's only then.
  const [savedAt, setSavedAt] = useState(0)
  useUnsaved(isUnsaved)
  const { run, isPending, refusal } = useAction(action, {
    onDone({ seen }) {
      setSavedAt(seen)
      setUnsaved(false)
      toast({ text: t('saved') })
      router.refresh()
    },
    // What a colleague saved meanwhile is known then; what was chosen here stays.
    onRefused: () => router.refresh(),
  })
  return {
    style,
    change(part) {
      setStyle((before) => ({ ...before, ...part }))
      setUnsaved(true)
    },
    save: () => void run({ seen: Math.max(stored.seen, savedAt), houseStyle: style }),
    isUnsaved,
    isPending,
    refusal,
  }
}
