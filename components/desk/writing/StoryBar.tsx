'use client'

import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import type { StoryAtDesk } from '#newsroom/stories/load-for-desk.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuButton, type MenuEntry } from '../ui/MenuButton.tsx'
import { StateBadge } from '../ui/StateBadge.tsx'
import { toast } from '../ui/toast.ts'
import { useDeskStory } from './desk-story.ts'
import css from './StoryBar.module.css'
import { Others } from './store/Others.tsx'
import { SaveStatus } from './store/SaveStatus.tsx'
import type { StoryStore } from './store/use-story.ts'
import type { PanelLayout } from './use-panel.ts'

/** Where the story stands, whether every word is safe, who else is in it, and the ways on. */
export function StoryBar(props: {
  desk: StoryStore
  page: StoryAtDesk
  isAhead: boolean
  layout: PanelLayout
  actions: ReactNode
  onPreview: () => void
}) {
  const { desk, page, isAhead, layout, actions, onPreview } = props
  const t = useTranslations('Desk.story')
  return (
    <section className={css.bar} aria-label={t('bar')}>
      <div className={css.status}>
        <StateBadge state={desk.state} />
        <SaveStatus desk={desk} />
        {isAhead && page.publicHref && <span className={css.wide}>{t('ahead')}</span>}
        <Others desk={desk} />
      </div>
      <Ways page={page} onPreview={onPreview} />
      {actions && <div className={css.actions}>{actions}</div>}
      {layout.isWide && <Fold isOpen={layout.isOpen} toggle={layout.toggle} />}
    </section>
  )
}

const Ways = memo(function Ways({ page, onPreview }: { page: StoryAtDesk; onPreview: () => void }) {
  const t = useTranslations('Desk.story.actions')
  return (
    <div className={css.tools}>
      <IconButton label={t('preview')} icon="eye" onPress={onPreview} />
      <PastMenu page={page} />
    </div>
  )
})

const Fold = memo(function Fold({ isOpen, toggle }: { isOpen: boolean; toggle: () => void }) {
  const t = useTranslations('Desk.story')
  return <IconButton label={t(isOpen ? 'closePanel' : 'openPanel')} icon="front" isPressed={isOpen} onPress={toggle} />
})

/** Where the story has been, and where readers find it. */
function PastMenu({ page }: { page: StoryAtDesk }) {
  const t = useTranslations('Desk.story.actions')
  const { id, origin } = useDeskStory()
  const items: MenuEntry[] = [
    { id: 'revisions', label: t('revisions'), href: `/desk/stories/${id}/revisions` },
    { id: 'history', label: t('history'), href: `/desk/stories/${id}/history` },
    ...(page.publicHref
      ? [
          { id: 'public', label: t('public'), href: page.publicHref },
          { id: 'copy', label: t('copyAddress') },
        ]
      : []),
  ]

  async function act(action: string) {
    if (action !== 'copy') return
    await navigator.clipboard.writeText(`${origin}/${id}`)
    toast({ text: t('copied') })
  }

  return <MenuButton label={t('more')} icon="history" kind="quiet" items={items} onAction={act} />
}
