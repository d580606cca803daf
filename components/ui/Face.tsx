import type { Picture } from '#newsroom/media/picture.ts'
import css from './Face.module.css'
import { PictureView } from './PictureView.tsx'

/** A portrait, `size` pixels square. Its name always stands beside it, so it is silent; no portrait, no box. */
export function Face({ picture, size }: { picture: Picture | null; size: number }) {
  if (!picture) return null
  return (
    <span className={css.face} style={{ inlineSize: size }}>
      <PictureView picture={picture} shape="1x1" sizes={`${size}px`} alt="" />
    </span>
  )
}
