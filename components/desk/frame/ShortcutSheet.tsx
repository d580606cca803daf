'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '../ui/Dialog.tsx'
import { Keys } from '../ui/Keys.tsx'
import css from './ShortcutSheet.module.css'
import { type Shortcut, useShortcuts } from './shortcuts.ts'

/** The keys of this page and of every page. */
export function ShortcutSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('Desk.shortcuts')
  const all = useShortcuts()
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose}>
      <Group name={t('here')} shortcuts={all.filter(({ isEverywhere }) => !isEverywhere)} none={t('none')} />
      <Group name={t('everywhere')} shortcuts={all.filter(({ isEverywhere }) => isEverywhere)} />
    </Dialog>
  )
}

function Group({ name, shortcuts, none }: { name: string; shortcuts: Shortcut[]; none?: string }) {
  // Two ways to one thing stand in one line.
  const lines = [...Map.groupBy(shortcuts, ({ label }) => label)]
  return (
    <section className={css.group}>
      <h3 className={css.name}>{name}</h3>
      {lines.length === 0 && <p className={css.none}>{none}</p>}
      <dl>
        {lines.map(([label, same]) => (
          <div className={css.row} key={label}>
            <dt>{label}</dt>
            <dd>
              {same.map(({ id, keys }) => (
                <Keys keys={keys} key={id} isSpoken />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
