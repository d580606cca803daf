'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { addresses } from '#newsroom/addresses.ts'
import type { WhereUsed } from '#newsroom/media/uses.ts'
import { StateBadge } from '../ui/StateBadge.tsx'
import css from './PicturePage.module.css'

/** The stories, people and static pages that show a picture. */
export function Uses({ used }: { used: WhereUsed }) {
  const t = useTranslations('Desk.media')
  const { stories, hiddenStories, people, pages } = used
  const isUnused = stories.length + hiddenStories + people.length + pages.length === 0
  return (
    <section className={css.part} aria-labelledby="uses">
      <h2 className={css.heading} id="uses">
        {t('usedIn')}
      </h2>
      {isUnused && <p className={css.help}>{t('unused')}</p>}
      <ul className={css.uses}>
        {stories.map(({ id, headline, state }) => (
          <li className={css.use} key={id}>
            <Link className={css.link} href={`/desk/stories/${id}`}>
              <bdi>{headline || t('untitled')}</bdi>
            </Link>
            <StateBadge state={state} />
          </li>
        ))}
        {people.map(({ id, name, slug }) => (
          <li className={css.use} key={`person-${id}`}>
            <a className={css.link} href={addresses.person(slug)}>
              <bdi>{name}</bdi>
            </a>
            <span className={css.help}>{t('portraitOf')}</span>
          </li>
        ))}
        {pages.map(({ id, title, slug }) => (
          <li className={css.use} key={`page-${id}`}>
            <a className={css.link} href={addresses.staticPage(slug)}>
              <bdi>{title}</bdi>
            </a>
            <span className={css.help}>{t('staticPage')}</span>
          </li>
        ))}
      </ul>
      {hiddenStories > 0 && <p className={css.help}>{t('hiddenStories', { count: hiddenStories })}</p>}
    </section>
  )
}
