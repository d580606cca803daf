'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { PreviewLink } from '#newsroom/stories/preview-links.ts'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PreviewLinks } from './PreviewLinks.tsx'
import css from './PreviewPanel.module.css'

export interface PreviewActions {
  list: (input: { id: number }) => Promise<Answer<PreviewLink[]>>
  create: (input: { id: number; days: number }) => Promise<Answer<PreviewLink & { path: string }>>
  revoke: (input: { id: number; linkId: number }) => Promise<Answer>
}

/**
 * The story as it will be published, in the width of a telephone or of the window, anew after each save; and the links
 * for people without an account. Save before opening it: it shows what the server has.
 */
export function PreviewPanel(props: {
  id: number
  /** Of the working copy: the page is loaded again when it goes up. */
  version: number
  isOpen: boolean
  onClose: () => void
  /** Null for somebody who may not share the story. */
  actions: PreviewActions | null
}) {
  const { id, version, isOpen, onClose, actions } = props
  const t = useTranslations('Desk.preview')
  const [width, setWidth] = useState<'phone' | 'full'>('phone')
  const path = `/desk/preview/${id}`
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose} size="full">
      <div className={css.panel}>
        <div className={css.tools}>
          <fieldset className={css.widths}>
            <legend className={css.hidden}>{t('width')}</legend>
            {(['phone', 'full'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="width" checked={width === one} onChange={() => setWidth(one)} />
                {t(one)}
              </label>
            ))}
          </fieldset>
          <LinkButton href={path} kind="quiet" size="small" isNewTab>
            {t('open')}
          </LinkButton>
        </div>
        <div className={css.stage}>
          <iframe
            className={classNames(css.frame, width === 'phone' && css.phone)}
            src={`${path}?version=${version}`}
            title={t('frame')}
          />
        </div>
        {actions && <PreviewLinks id={id} actions={actions} />}
      </div>
    </Dialog>
  )
}
