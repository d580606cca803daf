'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Focal, Picture } from '#newsroom/media/picture.ts'
import { PictureView } from '../../ui/PictureView.tsx'
import css from './FocalPoint.module.css'

const STEP = 0.01
const WIDE_STEP = 0.1
/** A picture has a left and a right in every language. */
const MOVES: Record<string, Focal> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** The whole picture with the point its crops keep in sight: pressed and dragged, or moved with the arrow keys. */
export function FocalPoint(props: {
  picture: Picture
  focal: Focal
  onChange: (focal: Focal) => void
  isReadOnly?: boolean
}) {
  const { picture, focal, onChange, isReadOnly } = props
  const t = useTranslations('Desk.media')
  const across = useRef<HTMLInputElement>(null)

  function follow(event: PointerEvent<HTMLDivElement>) {
    const box = event.currentTarget.getBoundingClientRect()
    onChange({
      x: within((event.clientX - box.x) / box.width),
      y: within((event.clientY - box.y) / box.height),
    })
  }

  function move(event: KeyboardEvent) {
    const step = MOVES[event.key]
    if (!step || isReadOnly) return
    event.preventDefault()
    const size = event.shiftKey ? WIDE_STEP : STEP
    onChange({ x: within(focal.x + step.x * size), y: within(focal.y + step.y * size) })
  }

  const handle = {
    className: css.input,
    min: 0,
    max: 100,
    disabled: isReadOnly,
    onKeyDown: move,
  } as const
  const percent = (part: number) => `${Math.round(part * 100)}%`
  return (
    <div
      className={css.picture}
      data-read-only={isReadOnly || undefined}
      style={{ maxInlineSize: `calc(64vb * ${picture.width / picture.height})` }}
      onPointerDown={(event) => {
        if (isReadOnly || event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        across.current?.focus({ preventScroll: true })
        follow(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
      }}
    >
      <PictureView picture={picture} shape="whole" sizes="(min-width: 1024px) 60vw, 100vw" priority />
      <span className={css.point} style={{ insetBlockStart: percent(focal.y), insetInlineStart: percent(focal.x) }}>
        <input
          type="range"
          {...handle}
          ref={across}
          aria-label={t('focalAcross')}
          aria-valuetext={t('focalAcrossAt', { share: percent(focal.x) })}
          value={Math.round(focal.x * 100)}
          onChange={(event) => onChange({ ...focal, x: within(event.target.valueAsNumber / 100) })}
        />
        <input
          type="range"
          {...handle}
          aria-label={t('focalDown')}
          aria-orientation="vertical"
          aria-valuetext={t('focalDownAt', { share: percent(focal.y) })}
          value={Math.round(focal.y * 100)}
          onChange={(event) => onChange({ ...focal, y: within(event.target.valueAsNumber / 100) })}
        />
      </span>
    </div>
  )
}

function within(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 1_000) / 1_000
}
