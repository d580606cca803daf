'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { useCopy } from '../../copy/copy-context.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useFindings } from '../findings.ts'
import type { PanelLayout } from '../use-panel.ts'
import css from './Dock.module.css'
import { Panel } from './Panel.tsx'

/** On narrow pages the panel lies under the thumb, beside what can be done with the story, and opens from below. */
export function Dock({ layout, children }: { layout: PanelLayout; children: ReactNode }) {
  const t = useTranslations('Desk.story')
  const findings = useFindings()
  const count = useCopy((view) => view.notes.length) + findings.length
  const isBlocked = findings.some(({ level }) => level === 'block')
  return (
    <>
      <div className={css.dock} data-own-bar>
        <div className={css.sheets}>
          <button type="button" className={css.sheet} aria-haspopup="dialog" onClick={() => layout.open('check')}>
            <Icon name="check" />
            {t('tabs.check')}
            {count > 0 && <span className={classNames(css.count, isBlocked && css.loud)}>{count}</span>}
          </button>
          <button
            type="button"
            className={css.sheet}
            aria-haspopup="dialog"
            onClick={() => layout.open(layout.tab === 'check' ? 'facts' : layout.tab)}
          >
            <Icon name="list" />
            {t('tabs.facts')}
          </button>
        </div>
        <div className={css.actions}>{children}</div>
      </div>
      <Dialog title={t('panel')} isOpen={layout.isOpen} onClose={layout.close}>
        <Panel tab={layout.tab} onTab={layout.turnTo} />
      </Dialog>
    </>
  )
}
