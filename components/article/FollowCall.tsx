import { useTranslations } from 'next-intl'
import type { Edition } from '#newsroom/edition.ts'
import css from './FollowCall.module.css'

/** Asks the reader to make the paper one of their sources on Google: a plain link, nothing of Google's is loaded. */
export function FollowCall({ edition }: { edition: Edition }) {
  const t = useTranslations('Article')
  const { google } = edition.settings.follow
  if (google === null) return null
  return (
    <p className={css.call} data-screen-only>
      {t.rich('follow', {
        name: edition.name,
        link: (words) => (
          <a href={google} rel="external noopener">
            <bdi>{words}</bdi>
          </a>
        ),
      })}
    </p>
  )
}
