'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import css from './FileDrop.module.css'

/** Takes files dropped anywhere on the page, and pictures pasted from the clipboard. */
export function FileDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useTranslations('Desk.media')
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles

  useEffect(() => {
    // Each element a file is dragged over is entered before the last one is left.
    let depth = 0
    const listening = new AbortController()
    const { signal } = listening
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const settle = (change: number) => {
      depth = Math.max(0, depth + change)
      setOver(depth > 0)
    }
    addEventListener('dragenter', (event) => hasFiles(event) && settle(1), { signal })
    addEventListener('dragleave', (event) => hasFiles(event) && settle(-1), { signal })
    addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault(), { signal })
    addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        depth = 0
        setOver(false)
        take(event.dataTransfer)
      },
      { signal },
    )
    addEventListener('paste', (event) => take(event.clipboardData), { signal })
    function take(data: DataTransfer | null) {
      const files = [...(data?.files ?? [])]
      if (files.length > 0) latest.current(files)
    }
    return () => listening.abort()
  }, [])

  return isOver ? (
    <div className={css.over} aria-hidden="true">
      <p className={css.words}>{t('dropHere')}</p>
    </div>
  ) : null
}
