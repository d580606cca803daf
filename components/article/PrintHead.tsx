import { formatDateLine } from '#arabic/dates.ts'
import type { Article } from '#newsroom/articles/views.ts'
import type { Edition, PageFormat } from '#newsroom/edition.ts'
import { NamePlate } from '../masthead/NamePlate.tsx'
import css from './PrintHead.module.css'

/**
 * The head of a printed story, never on a screen: the paper's plate, the day of publication, and the short address,
 * which can be typed from paper.
 */
export function PrintHead(props: { article: Article; edition: Edition; format: PageFormat }) {
  const { article, edition, format } = props
  const address = edition.origin + article.shortHref
  return (
    <div className={css.head}>
      <NamePlate edition={edition} place="footer" />
      <p>{edition.tagline}</p>
      <p className={css.end}>
        {formatDateLine(article.publishedAt, format)}
        <br />
        <bdi dir="ltr">{address.replace(/^https?:\/\//, '')}</bdi>
      </p>
    </div>
  )
}
