'use client'

import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { cutFor, type Focal, type Picture, PROPORTIONS, type Shape } from '#newsroom/media/picture.ts'
import { PictureView } from '../../ui/PictureView.tsx'
import css from './Crops.module.css'

const SHOWN: { shape: Exclude<Shape, 'whole'>; name: string }[] = [
  { shape: '16x9', name: '16:9' },
  { shape: '4x3', name: '4:3' },
  { shape: '1x1', name: '1:1' },
]

/** What readers will see of a picture in each shape, as the focal point moves. */
export function Crops({ picture, focal }: { picture: Picture; focal: Focal }) {
  const t = useTranslations('Desk.media')
  return (
    <ul className={css.crops}>
      {SHOWN.map(({ shape, name }) => (
        <li className={css.crop} key={shape} style={{ flexGrow: 1 / PROPORTIONS[shape] }}>
          <div
            className={css.frame}
            role="img"
            aria-label={t('cropOf', { shape: name })}
            style={windowOf(shape, picture, focal)}
          >
            <PictureView picture={picture} shape="whole" sizes="320px" alt="" />
          </div>
          <bdi className={css.name}>{name}</bdi>
        </li>
      ))}
    </ul>
  )
}

function windowOf(
  shape: Exclude<Shape, 'whole'>,
  picture: Picture,
  focal: Focal,
): CSSProperties & { '--place': string } {
  return { aspectRatio: 1 / PROPORTIONS[shape], '--place': placeOf(shape, picture, focal) }
}

/** Where the browser must put the whole picture behind a window of the shape, to show what the server would cut. */
function placeOf(shape: Shape, picture: Picture, focal: Focal): string {
  const { width, height } = picture
  const cut = cutFor(shape, { width, height, focal })
  const share = (start: number, room: number) => (room > 0 ? `${(100 * start) / room}%` : '50%')
  return `${share(cut.left, width - cut.width)} ${share(cut.top, height - cut.height)}`
}
