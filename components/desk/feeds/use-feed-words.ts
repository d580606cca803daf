'use client'

import { useTranslations } from 'next-intl'
import type { ManagedFeed } from '#newsroom/feeds/load-partners.ts'

const DAY = 24

/** What a feed holds, in words. */
export function useFeedWords() {
  const t = useTranslations('Desk.feeds')
  const comma = useTranslations('Desk.manage')('comma')
  const age = (hours: number | null) => {
    if (hours === null) return t('ages.any')
    return hours % DAY === 0 ? t('ages.days', { count: hours / DAY }) : t('ages.hours', { count: hours })
  }
  return {
    age,
    sections({ isOfSections, sections }: ManagedFeed): string {
      if (!isOfSections) return t('wholePaper')
      return sections.length === 0 ? t('noSection') : sections.map((section) => section.name).join(comma)
    },
    contents(feed: ManagedFeed): string {
      return [
        t('upTo', { count: feed.mostStories }),
        age(feed.mostAgeHours),
        t(feed.isFull ? 'full' : 'summary'),
        t(feed.hasPictures ? 'withPictures' : 'withoutPictures'),
      ].join(comma)
    },
  }
}
