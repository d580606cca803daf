'use client'

import type { Shape } from '#newsroom/media/picture.ts'
import { PictureView } from '../../../ui/PictureView.tsx'
import { CardPicture } from './CardPicture.tsx'
import { useFace } from './use-face.ts'

/** What is shared of a story: its photograph, or the card that is drawn where there is none. */
export function SharedPicture({ shape, sizes }: { shape: Shape; sizes: string }) {
  const { picture } = useFace()
  return picture ? <PictureView picture={picture} shape={shape} sizes={sizes} alt="" /> : <CardPicture />
}
