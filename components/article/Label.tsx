import { useTranslations } from 'next-intl'
import type { Article } from '#newsroom/articles/views.ts'
import css from './Label.module.css'

/**
 * The line above the headline: the section a story belongs to (a link to its listing), its parent before it, then what
 * kind of story it is where a reader must know («رأي», «تغطية مباشرة», paid copy), or the desk's own kicker.
 */
export function Label({ article }: { article: Article }) {
  const { section, kicker, format } = article
  const formatLabel = useFormatLabel(article)
  // The desk's own kicker often says the same: «حوار», «رأي».
  const words = new Set(format === 'sponsored' ? [formatLabel] : [formatLabel, kicker])
  words.delete(section.name)
  return (
    <p className={css.label}>
      {section.parent && <a href={section.parent.href}>{section.parent.name}</a>}
      <a href={section.href}>{section.name}</a>
      {[...words].map((word) => word && <span key={word}>{word}</span>)}
    </p>
  )
}

function useFormatLabel({ format }: Article): string | null {
  const t = useTranslations('Common')
  const inArticle = useTranslations('Article')
  switch (format) {
    case 'news':
    case 'report':
    case 'feature':
    case 'gallery':
      return null
    case 'opinion':
      return inArticle('opinion')
    default:
      return t(`formats.${format}`)
  }
}
