import { useTranslations } from 'next-intl'
import type { Article } from '#newsroom/articles/views.ts'
import css from './Tags.module.css'

export function Tags({ tags }: { tags: Article['tags'] }) {
  const t = useTranslations('Article')
  if (tags.length === 0) return null
  return (
    <ul className={css.tags} aria-label={t('tags')} data-screen-only>
      {tags.map(({ name, href }) => (
        <li key={href}>
          <a href={href} rel="tag">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
