'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { ComboField } from '../ui/ComboField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { DeskStory } from './desk-story.ts'
import { useStoryOptions } from './use-story-options.ts'

interface PickedStory {
  id: number
  headline: string
}

/** A story of the paper as a question with an answer: for «read also» inside the text. */
export function useStoryPicker(
  ownId: number,
  know: DeskStory['know'],
): { pickStory: () => Promise<PickedStory | null>; picker: ReactNode } {
  const t = useTranslations('Desk.story')
  const [isOpen, setOpen] = useState(false)
  const answer = useRef<(story: PickedStory | null) => void>(undefined)
  const { load, take } = useStoryOptions(ownId, know)

  const pickStory = useCallback(() => {
    answer.current?.(null)
    setOpen(true)
    return new Promise<PickedStory | null>((resolve) => {
      answer.current = resolve
    })
  }, [])

  function end(story: PickedStory | null) {
    setOpen(false)
    answer.current?.(story)
    answer.current = undefined
  }

  const picker = isOpen && (
    <Dialog title={t('related.pick')} isOpen onClose={() => end(null)}>
      <ComboField
        label={t('related.placeholder')}
        loadOptions={load}
        onPick={(option) => end(take(option))}
        autoFocus
      />
    </Dialog>
  )
  return { pickStory, picker }
}
