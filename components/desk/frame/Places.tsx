'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { View } from '#newsroom/stories/list-query.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { type Destination, VIEW_ICONS, viewHref } from './destinations.ts'
import css from './Frame.module.css'
import { useCurrent } from './use-current.ts'

export interface PlacesProps {
  views: View[]
  counts: Partial<Record<View, number>>
  /** Lists the person made. */
  saved: { id: number; name: string; query: string }[]
  destinations: Destination[]
  /** Told when somebody leaves for another place. */
  onLeave?: () => void
}

/** Every place of the desk this person may enter, in groups. */
export function Places({ views, counts, saved, destinations, onLeave }: PlacesProps) {
  const t = useTranslations('Desk.frame')
  const current = useCurrent(saved, destinations)
  const groups = ['tools', 'management'] as const
  return (
    <>
      <Group name={t('lists')}>
        {views.map((view) => (
          <Place
            key={view}
            href={viewHref(view)}
            icon={VIEW_ICONS[view]}
            name={t(`views.${view}`)}
            count={counts[view]}
            isLoud={view === 'waiting'}
            current={current.view(view)}
            onLeave={onLeave}
          />
        ))}
      </Group>
      {saved.length > 0 && (
        <Group name={t('savedLists')}>
          {saved.map(({ id, name, query }) => (
            <Place
              key={id}
              href={`/desk/stories?${query}`}
              icon="bookmark"
              name={name}
              current={current.list(query)}
              onLeave={onLeave}
            />
          ))}
        </Group>
      )}
      {groups.map((group) => {
        const places = destinations.filter((destination) => destination.group === group)
        return (
          places.length > 0 && (
            <Group name={t(group)} key={group}>
              {places.map(({ id, href, icon }) => (
                <Place
                  key={id}
                  href={href}
                  icon={icon}
                  name={t(`places.${id}`)}
                  current={current.place(href)}
                  onLeave={onLeave}
                />
              ))}
            </Group>
          )
        )
      })}
    </>
  )
}

function Group({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <section className={css.group} aria-label={name}>
      <h2 className={css.groupName}>{name}</h2>
      {children}
    </section>
  )
}

function Place(props: {
  href: string
  icon: IconName
  name: string
  count?: number
  isLoud?: boolean
  current: 'page' | undefined
  onLeave?: () => void
}) {
  const { href, icon, name, count, isLoud, current, onLeave } = props
  return (
    <Link
      className={classNames(css.place, isLoud && css.waiting)}
      href={href}
      prefetch={false}
      aria-current={current}
      onClick={onLeave}
    >
      <Icon name={icon} />
      <span className={css.name}>{name}</span>
      {count ? <Count count={count} /> : null}
    </Link>
  )
}

const MOST_SHOWN = 999

/** A number beside a name; said in full by screen readers. */
export function Count({ count }: { count: number }) {
  const t = useTranslations('Desk.frame')
  const isMany = count > MOST_SHOWN
  return (
    <>
      <span className={css.count} aria-hidden="true">
        {isMany ? <bdi dir="ltr">{`${MOST_SHOWN}+`}</bdi> : count}
      </span>
      <span className={css.hidden}>{isMany ? t('countedMany', { count: MOST_SHOWN }) : t('counted', { count })}</span>
    </>
  )
}
