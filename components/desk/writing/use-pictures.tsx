'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { type PickedPicture, PicturePicker } from '../media/PicturePicker.tsx'
import { uploadPicture } from '../media/upload.ts'
import { toast } from '../ui/toast.ts'
import type { DeskStory } from './desk-story.ts'

type Pictures = Pick<DeskStory, 'pickPictures' | 'uploadPictures'> & { picker: ReactNode }

/** The picture library as a question with an answer, and a way to send files without asking. */
export function usePictures(): Pictures {
  const t = useTranslations('Desk.errors')
  const [asked, setAsked] = useState<{ several: boolean } | null>(null)
  const answer = useRef<(picked: PickedPicture[]) => void>(undefined)

  const pickPictures = useCallback((choice: { several: boolean }) => {
    answer.current?.([])
    setAsked(choice)
    return new Promise<PickedPicture[]>((resolve) => {
      answer.current = resolve
    })
  }, [])

  function end(picked: PickedPicture[]) {
    setAsked(null)
    answer.current?.(picked)
    answer.current = undefined
  }

  const uploadPictures = useCallback(
    async (files: File[]) => {
      const answers = await Promise.all(files.map((file) => uploadPicture(file)))
      return answers.flatMap((one) => {
        if (one.ok)
          return [{ mediaId: one.value.mediaId, picture: one.value.picture, caption: one.value.picture.caption }]
        // The keys are typed; the codes come from the server.
        const code = one.code as Parameters<typeof t>[0]
        toast({ text: t.has(code) ? t(code) : t('failed'), kind: 'danger' })
        return []
      })
    },
    [t],
  )

  const picker = asked && (
    <PicturePicker isOpen several={asked.several} onPick={(picked) => end(picked)} onClose={() => end([])} />
  )
  return { pickPictures, uploadPictures, picker }
}
