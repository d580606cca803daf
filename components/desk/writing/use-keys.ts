'use client'

import { useTranslations } from 'next-intl'
import { useCommand } from '../frame/commands.ts'
import { useShortcut } from '../frame/shortcuts.ts'
import { toast } from '../ui/toast.ts'
import { focusField } from './panel/tabs.ts'
import type { PanelLayout } from './use-panel.ts'

const KEYS = { save: 'mod+s', preview: 'mod+shift+p', check: 'mod+shift+l', panel: 'mod+shift+u', break: 'alt+enter' }

/** What the keyboard does on this page, besides what each field does by itself; all of it stands in the sheet of keys. */
export function useKeys(props: {
  layout: PanelLayout
  /** Has everything saved; false when it could not be. */
  save: () => Promise<boolean>
  preview: () => void
}): void {
  const { layout, preview } = props
  const t = useTranslations('Desk.story')

  async function save() {
    const isSaved = await props.save()
    toast(isSaved ? { text: t('actions.saved') } : { text: t('actions.notSaved'), kind: 'danger' })
  }
  function check() {
    layout.open('check')
    focusField('checks', !layout.isWide)
  }

  const commands = [
    { id: 'story-save', label: t('actions.save'), shortcut: KEYS.save, run: save },
    { id: 'story-preview', label: t('actions.preview'), shortcut: KEYS.preview, run: preview },
    { id: 'story-check', label: t('actions.toCheck'), shortcut: KEYS.check, run: check },
    { id: 'story-panel', label: t('actions.panel'), shortcut: KEYS.panel, run: layout.toggle },
  ] as const
  const [saving, previewing, checking, folding] = commands
  useCommand(saving)
  useCommand(previewing)
  useCommand(checking)
  useCommand(folding)
  useShortcut(saving.shortcut, saving.label, saving.run)
  useShortcut(previewing.shortcut, previewing.label, previewing.run)
  useShortcut(checking.shortcut, checking.label, checking.run)
  useShortcut(folding.shortcut, folding.label, folding.run)
  // The headline hears this one itself; elsewhere it leads there.
  useShortcut(KEYS.break, t('headline.addBreak'), () => focusField('headline', false))
  useCommand({ id: 'story-headline', label: t('actions.toHeadline'), run: () => layout.goTo('headline') })
  useCommand({ id: 'story-body', label: t('actions.toBody'), run: () => layout.goTo('body') })
}
