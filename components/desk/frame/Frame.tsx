'use client'

import Link from 'next/link'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { Role } from '#newsroom/staff/actor.ts'
import type { View } from '#newsroom/stories/list-query.ts'
import type { Pulse } from '#newsroom/stories/pulse.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { useAction } from '../ui/use-action.ts'
import { AlarmLine } from './AlarmLine.tsx'
import { CommandPalette, type PaletteEntry } from './CommandPalette.tsx'
import { type Destination, VIEW_ICONS, viewHref } from './destinations.ts'
import css from './Frame.module.css'
import { type CreateStory, NewStoryDialog, type SectionChoice } from './NewStoryDialog.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { Count, Places } from './Places.tsx'
import { usePulse } from './pulse.ts'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { useShortcut } from './shortcuts.ts'
import { useCurrent } from './use-current.ts'

export interface FrameProps {
  paper: string
  person: { name: string; role: Role; language: 'ar' | 'en' }
  views: View[]
  saved: { id: number; name: string; query: string }[]
  destinations: Destination[]
  sections: SectionChoice[]
  pulse: Pulse
  actions: {
    create: CreateStory
    clearAlarm: (input: { id: number }) => Promise<Answer>
    signOut?: () => Promise<Answer<unknown>>
    switchLanguage?: (input: { language: 'ar' | 'en' }) => Promise<Answer<unknown>>
  }
  children: ReactNode
}

type Open = 'new' | 'palette' | 'keys' | 'more' | null
/** What the bar of a telephone has room for. */
const MOST_TABS = 4
const TAB_ORDER: View[] = ['waiting', 'mine', 'desk', 'today', 'scheduled']
const GO_KEYS: Record<View, string> = {
  mine: 'g m',
  desk: 'g d',
  waiting: 'g w',
  scheduled: 'g s',
  today: 'g t',
  all: 'g a',
}

/** What stands around every page of the desk: the way to all places, what is late, and the keys. */
export function Frame(props: FrameProps) {
  const { paper, person, views, saved, destinations, sections, actions, children } = props
  const t = useTranslations('Desk.frame')
  const keys = useTranslations('Desk.shortcuts')
  const router = useRouter()
  const path = usePathname()
  const [open, setOpen] = useState<Open>(null)
  const { pulse, ask } = usePulse(props.pulse, `${path}?${useSearchParams()}`)
  const close = () => setOpen(null)
  const leave = useAction(actions.signOut ?? none, { onDone: () => window.location.assign('/desk/sign-in') })
  // Everything on the page is in the other language and runs the other way: it is loaded anew.
  const language = useAction(actions.switchLanguage ?? none, { onDone: () => window.location.reload() })

  useShortcut('mod+k', keys('palette'), () => setOpen('palette'), { isEverywhere: true })
  useShortcut('?', keys('sheet'), () => setOpen('keys'), { isEverywhere: true })
  useShortcut('n', keys('newStory'), () => setOpen('new'), { isEverywhere: true })

  const places: PaletteEntry[] = [
    { id: 'new', label: t('newStory'), icon: 'add', shortcut: 'n', run: () => setOpen('new') },
    ...views.map((view) => ({
      id: view,
      label: t(`views.${view}`),
      icon: VIEW_ICONS[view],
      shortcut: GO_KEYS[view],
      run: () => router.push(viewHref(view)),
    })),
    ...saved.map(({ id, name, query }) => ({
      id: `list-${id}`,
      label: name,
      icon: 'bookmark' as const,
      run: () => router.push(`/desk/stories?${query}`),
    })),
    ...destinations.map(({ id, href, icon }) => ({
      id,
      label: t(`places.${id}`),
      icon,
      run: () => router.push(href),
    })),
    { id: 'account', label: t('account'), icon: 'person', run: () => router.push('/desk/account') },
    { id: 'keys', label: t('keyboard'), icon: 'keyboard', shortcut: '?', run: () => setOpen('keys') },
  ]
  const listed = { views, counts: pulse.counts, saved, destinations }

  return (
    <div className={css.frame}>
      <a className={css.skip} href="#main">
        {t('skip')}
      </a>
      <header className={css.bar}>
        <Plate paper={paper} />
        <Find />
        <div className={css.barEnd}>
          <span className={css.narrow}>
            <IconButton label={t('search')} icon="search" onPress={() => setOpen('palette')} />
          </span>
          <Button kind="primary" onPress={() => setOpen('new')} aria-label={t('newStory')}>
            <Icon name="add" />
            <span className={css.wide}>{t('newStory')}</span>
          </Button>
          <PersonMenu
            name={person.name}
            role={person.role}
            onSwitchLanguage={() => void language.run({ language: person.language === 'ar' ? 'en' : 'ar' })}
            onSignOut={() => void leave.run(undefined)}
            onShowKeys={() => setOpen('keys')}
          />
        </div>
      </header>
      <AlarmLine alarms={pulse.alarms} clear={actions.clearAlarm} onCleared={ask} />
      <nav className={css.rail} aria-label={t('desk')}>
        <Plate paper={paper} />
        <Places {...listed} />
      </nav>
      <main className={css.main} id="main" tabIndex={-1}>
        {children}
      </main>
      <BottomBar views={views} saved={saved} counts={pulse.counts} onMore={() => setOpen('more')} />
      {views.map((view) => (
        <GoShortcut keys={GO_KEYS[view]} href={viewHref(view)} place={t(`views.${view}`)} key={view} />
      ))}
      <NewStoryDialog isOpen={open === 'new'} onClose={close} sections={sections} create={actions.create} />
      <CommandPalette isOpen={open === 'palette'} onClose={close} places={places} />
      <ShortcutSheet isOpen={open === 'keys'} onClose={close} />
      <Dialog title={t('more')} isOpen={open === 'more'} onClose={close}>
        <nav aria-label={t('desk')}>
          <Places {...listed} onLeave={close} />
        </nav>
      </Dialog>
    </div>
  )
}

const none = async (): Promise<Answer> => ({ ok: false, code: 'failed' })

function Plate({ paper }: { paper: string }) {
  return (
    <Link className={css.plate} href="/desk" prefetch={false}>
      {paper}
    </Link>
  )
}

/** Looks through the headlines of all stories. */
function Find() {
  const t = useTranslations('Desk.frame')
  const router = useRouter()
  const [text, setText] = useState('')
  return (
    <search className={css.find}>
      <SearchField
        label={t('search')}
        value={text}
        onChange={setText}
        onSubmit={(words) => {
          const asked = words.trim()
          if (!asked) return
          setText('')
          router.push(`/desk/stories?view=all&q=${encodeURIComponent(asked)}`)
        }}
      />
    </search>
  )
}

/** A telephone's way about: the lists one looks at all day, and the rest in a sheet. */
function BottomBar(props: { views: View[]; saved: FrameProps['saved']; counts: Pulse['counts']; onMore: () => void }) {
  const { views, saved, counts, onMore } = props
  const t = useTranslations('Desk.frame')
  const current = useCurrent(saved)
  return (
    <nav className={css.bottom} aria-label={t('lists')}>
      {TAB_ORDER.filter((view) => views.includes(view))
        .slice(0, MOST_TABS)
        .map((view) => (
          <Link
            className={view === 'waiting' ? `${css.tab} ${css.waiting}` : css.tab}
            href={viewHref(view)}
            prefetch={false}
            aria-current={current.view(view)}
            key={view}
          >
            <Icon name={VIEW_ICONS[view]} />
            {t(`tabs.${view}`)}
            {view === 'waiting' && counts.waiting ? <Count count={counts.waiting} /> : null}
          </Link>
        ))}
      <button type="button" className={css.tab} aria-haspopup="dialog" onClick={onMore}>
        <Icon name="menu" />
        {t('more')}
      </button>
    </nav>
  )
}

function GoShortcut({ keys, href, place }: { keys: string; href: string; place: string }) {
  const t = useTranslations('Desk.shortcuts')
  const router = useRouter()
  useShortcut(keys, t('goTo', { place }), () => router.push(href), { isEverywhere: true })
  return null
}
