'use client'

import { useTranslations } from 'next-intl'
import type { FrontStory } from '#newsroom/manage/front.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Moment } from '../ui/Moment.tsx'
import css from './FrontOrder.module.css'
import { MoveButtons } from './MoveButtons.tsx'

/** Stories in the order an editor gave them, then what time puts in the places that are left. */
export function FrontPlaces(props: {
  ranked: FrontStory[]
  filling: FrontStory[]
  /** Places at the top of the page; what is ranked below them waits. */
  places: number
  onMove: (id: number, step: -1 | 1) => void
  onRemove: (id: number) => void
}) {
  const { ranked, filling, places, onMove, onRemove } = props
  const t = useTranslations('Desk.front')
  return (
    <section className={css.places} aria-label={t('places')}>
      <h2>{t('places')}</h2>
      <ol className={css.list}>
        {ranked.map((story, index) => (
          <li key={story.id} className={classNames(css.story, index === 0 && css.lead, index === places && css.first)}>
            <span className={css.place}>{placeOf(index, places, t)}</span>
            <StoryLine story={story} />
            <span className={css.actions}>
              <MoveButtons
                id={story.id}
                name={story.headline}
                isFirst={index === 0}
                isLast={index === ranked.length - 1}
                onMove={(step) => onMove(story.id, step)}
              />
              <IconButton
                size="small"
                icon="close"
                label={t('remove', { headline: story.headline })}
                onPress={() => onRemove(story.id)}
              />
            </span>
          </li>
        ))}
        {filling.map((story, index) => (
          <li key={story.id} className={classNames(css.story, css.byTime, ranked.length + index === 0 && css.lead)}>
            <span className={css.place}>{placeOf(ranked.length + index, places, t)}</span>
            <StoryLine story={story} />
            <span className={css.time}>{t('byTime')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function placeOf(index: number, places: number, t: ReturnType<typeof useTranslations<'Desk.front'>>): string {
  if (index === 0) return t('lead')
  return index < places ? t('beside') : t('waits')
}

export function StoryLine({ story }: { story: FrontStory }) {
  const t = useTranslations('Desk.front')
  return (
    <span className={css.words}>
      <a className={css.headline} href={`/desk/stories/${story.id}`}>
        <bdi>{story.headline}</bdi>
      </a>
      <span className={css.facts}>
        {story.breakingUntil && (
          <strong className={css.breaking}>
            {t.rich('breaking', { when: () => <Moment key="when" instant={story.breakingUntil ?? 0} style="clock" /> })}
          </strong>
        )}
        <span>{story.section}</span>
        <Moment instant={story.publishedAt} style="near" />
      </span>
    </span>
  )
}
