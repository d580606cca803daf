'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ListChoices } from '#newsroom/stories/list.ts'
import type { StoryQuery } from '#newsroom/stories/list-query.ts'
import { Icon } from '../ui/Icon.tsx'
import { useMoment } from '../ui/Moment.tsx'
import css from './Lists.module.css'
import { listHref } from './list-address.ts'

/** What a list is narrowed to, in words, each of which can be taken away. */
export function ActiveFilters(props: { query: StoryQuery; choices: ListChoices; address: string }) {
  const { query, choices } = props
  const t = useTranslations('Desk.lists')
  const ui = useTranslations('Desk.ui')
  const states = useTranslations('Desk.states')
  const write = useMoment()
  const day = (text: string) => write(Date.parse(`${text}T12:00Z`), 'short')
  const section = choices.sections.find(({ id }) => id === query.sectionId)
  const filters = [
    ...query.states.map((state) => ({
      words: states(state),
      href: listHref(query, { state: query.states.filter((one) => one !== state).join(',') }),
    })),
    section && { words: section.name, href: listHref(query, { section: '' }) },
    choices.person && { words: choices.person.name, href: listHref(query, { person: '' }) },
    choices.tag && { words: choices.tag.name, href: listHref(query, { tag: '' }) },
    query.from && { words: t('fromDay', { day: day(query.from) }), href: listHref(query, { from: '' }) },
    query.to && { words: t('toDay', { day: day(query.to) }), href: listHref(query, { to: '' }) },
    query.text && { words: t('calledText', { text: query.text }), href: listHref(query, { q: '' }) },
  ].flatMap((filter) => filter || [])
  if (filters.length === 0) return null
  return (
    <ul className={css.active} aria-label={t('filters')}>
      {filters.map(({ words, href }) => (
        <li className={css.filter} key={words}>
          <bdi>{words}</bdi>
          <Link href={href} prefetch={false} aria-label={ui('remove', { name: words })}>
            <Icon name="close" />
          </Link>
        </li>
      ))}
      <li>
        <Link className={css.reset} href={`/desk/stories?view=${query.view}`} prefetch={false}>
          {t('reset')}
        </Link>
      </li>
    </ul>
  )
}
