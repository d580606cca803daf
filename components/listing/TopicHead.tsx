import { useTranslations } from 'next-intl'
import { writeDigits } from '#arabic/digits.ts'
import type { TagType } from '#newsroom/articles/article.ts'
import type { PageFormat } from '#newsroom/edition.ts'
import css from './Head.module.css'

export interface TopicHeading {
  kind: 'topic'
  name: string
  description: string | null
  /** A person, a place, an event: said above the name. */
  type?: TagType
}

export function TopicHead(props: { heading: TopicHeading; total: number; format: PageFormat }) {
  const { heading, total, format } = props
  const t = useTranslations('Listing')
  return (
    <header className={css.head}>
      <p className={css.label}>{t(heading.type ? `types.${heading.type}` : 'topic')}</p>
      <div className={css.line}>
        <h1>{heading.name}</h1>
        <p className={css.total}>{t('total', { count: total, number: writeDigits(String(total), format.digits) })}</p>
      </div>
      {heading.description && <p className={css.description}>{heading.description}</p>}
    </header>
  )
}
