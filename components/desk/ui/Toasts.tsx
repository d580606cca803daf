'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from './Icon.tsx'
import css from './Toasts.module.css'
import { dismissToast, useToasts } from './toast.ts'

/** Stands once in the layout: a live region must be there before it has something to say. */
export function Toasts() {
  const t = useTranslations('Desk.ui')
  return (
    <div className={css.region} role="status" aria-live="polite">
      {useToasts().map(({ id, text, kind, action }) => (
        <div className={classNames(css.toast, kind === 'danger' && css.danger)} key={id}>
          <span>{text}</span>
          {action && (
            <button
              type="button"
              onClick={() => {
                dismissToast(id)
                action.onPress()
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" aria-label={t('dismiss')} onClick={() => dismissToast(id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
