import type { Picture } from '#newsroom/media/picture.ts'
import { classNames } from '../ui/class-names.ts'
import { PictureView } from '../ui/PictureView.tsx'
import css from './BodyPicture.module.css'
import { Caption } from './Caption.tsx'

/** One use of a picture, as a block of the body gives it. */
export interface PictureUse {
  mediaId: number
  caption: string | null
  isArchivePhoto: boolean
}

/** A picture between paragraphs, uncut; an upright one stands at the column's start, not as high as the screen. */
export function BodyPicture({ use, picture }: { use: PictureUse; picture: Picture | undefined }) {
  if (!picture) return null
  const isUpright = picture.height > picture.width
  return (
    <figure className={classNames(css.figure, isUpright && css.upright)}>
      <PictureView picture={picture} shape="whole" sizes="(min-width: 1024px) 624px, (min-width: 600px) 75vw, 100vw" />
      <Caption caption={use.caption} isArchivePhoto={use.isArchivePhoto} credit={picture.credit} />
    </figure>
  )
}
