'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { ManagedFeed, SectionChoice } from '#newsroom/feeds/load-partners.ts'
import { classNames } from '../../ui/class-names.ts'
import css from '../manage/Manage.module.css'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { useMoment } from '../ui/Moment.tsx'
import { Page } from '../ui/Page.tsx'
import { useAction } from '../ui/use-action.ts'
import { FeedForm } from './FeedForm.tsx'
import own from './Feeds.module.css'
import { useFeedWords } from './use-feed-words.ts'

export const FEEDS_PATH = '/desk/manage/feeds'

/** The feeds made for partners: what each holds, and whether anybody reads it. */
export function Feeds(props: {
  feeds: ManagedFeed[]
  sections: SectionChoice[]
  add: (input: unknown) => Promise<Answer<{ id: number }>>
}) {
  const { feeds, sections, add } = props
  const t = useTranslations('Desk.feeds')
  const router = useRouter()
  const [isAdding, setAdding] = useState(false)
  const adding = useAction(add, { onDone: ({ id }) => router.push(`${FEEDS_PATH}/${id}`) })
  return (
    <Page title={t('title')} note={t('note')} actions={<Button onPress={() => setAdding(true)}>{t('add')}</Button>}>
      {feeds.length === 0 ? (
        <Empty text={t('none')} />
      ) : (
        <div className={css.list}>
          {feeds.map((feed) => (
            <FeedRow key={feed.id} feed={feed} />
          ))}
        </div>
      )}
      {isAdding && (
        <FeedForm
          feed={null}
          sections={sections}
          onSubmit={(values) => void adding.run(values)}
          onClose={() => setAdding(false)}
          isPending={adding.isPending}
          refusal={adding.refusal}
        />
      )}
    </Page>
  )
}

function FeedRow({ feed }: { feed: ManagedFeed }) {
  const t = useTranslations('Desk.feeds')
  const say = useFeedWords()
  const write = useMoment()
  return (
    <div className={css.row}>
      <span className={css.name}>
        <Link href={`${FEEDS_PATH}/${feed.id}`} prefetch={false}>
          {feed.name}
        </Link>
        {feed.isPaused && <span className={own.paused}>{t('paused')}</span>}
      </span>
      <span className={css.fact}>{say.sections(feed)}</span>
      <span className={css.fact}>{say.contents(feed)}</span>
      <span className={classNames(css.fact, css.figure)}>
        {feed.lastReadAt === null ? t('reads', { count: 0 }) : t('lastRead', { when: write(feed.lastReadAt, 'ago') })}
      </span>
      <span className={css.actions} />
    </div>
  )
}
