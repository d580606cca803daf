import type { Article } from '#newsroom/articles/views.ts'
import { PictureView } from '../ui/PictureView.tsx'
import { Caption } from './Caption.tsx'
import css from './Hero.module.css'

// On a telephone the picture is cut to 3:2, so that it is wider than what is seen of it.
const WIDE = '(min-width: 1360px) 1280px, (min-width: 600px) 94vw, 119vw'
const BESIDE_OUTER_COLUMN = '(min-width: 1360px) 950px, (min-width: 1024px) 72vw, (min-width: 600px) 94vw, 119vw'

/** The lead picture. Where only its caption came down to us, the caption stands in its place; else there is nothing. */
export function Hero({ article }: { article: Article }) {
  const { lead, leadNote, format } = article
  if (!lead) {
    if (!leadNote) return null
    return (
      <figure className={css.note}>
        <Caption caption={leadNote.caption} isArchivePhoto={leadNote.isArchivePhoto} credit={null} />
      </figure>
    )
  }
  return (
    <figure className={css.hero}>
      <div className={css.picture}>
        <PictureView picture={lead} shape="16x9" sizes={format === 'gallery' ? WIDE : BESIDE_OUTER_COLUMN} priority />
      </div>
      <Caption caption={lead.caption} isArchivePhoto={lead.isArchivePhoto} credit={lead.credit} />
    </figure>
  )
}
