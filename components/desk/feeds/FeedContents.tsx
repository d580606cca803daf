'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { FeedPage } from '#newsroom/feeds/load-partners.ts'
import { classNames } from '../../ui/class-names.ts'
import { Empty } from '../ui/Empty.tsx'
import { Moment } from '../ui/Moment.tsx'
import css from './Feeds.module.css'

/** What a reader of the feed finds in it now, newest first. */
export function FeedContents({ stories, hasPictures }: { stories: FeedPage['stories']; hasPictures: boolean }) {
  const t = useTranslations('Desk.feeds')
  return (
    <section className={css.block} aria-label={t('contents')}>
      <h2 className={css.heading}>
        {t('contents')} <span className={css.count}>{t('contentsCount', { count: stories.length })}</span>
      </h2>
      {stories.length === 0 ? (
        <Empty text={t('empty')} />
      ) : (
        <ol className={css.stories}>
          {stories.map((story) => (
            <li className={css.story} key={story.id}>
              <Link className={css.headline} href={`/desk/stories/${story.id}`} prefetch={false}>
                <bdi dir="rtl" lang="ar">
                  {story.headline}
                </bdi>
              </Link>
              <span className={css.fact}>{story.section}</span>
              {hasPictures && <span className={css.fact}>{story.hasPicture ? '' : t('noPicture')}</span>}
              <span className={classNames(css.fact, css.when)}>
                <Moment instant={story.publishedAt} style="near" />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
