'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import css from './Manage.module.css'
import type { SettingsForm } from './use-settings-form.ts'

/** What ends a long form: why it was refused, the button, and whether there is anything to save. */
export function SaveBar({
  form,
}: {
  form: Pick<SettingsForm<never>, 'refusal' | 'words' | 'isPending' | 'isUnsaved'>
}) {
  const { refusal, words, isPending, isUnsaved } = form
  const t = useTranslations('Desk.manage')
  const isOvertaken = refusal?.code === 'version'
  return (
    <>
      {refusal && (
        <Notice kind={isOvertaken ? 'warning' : 'danger'}>{isOvertaken ? t('settings.overtaken') : words.text}</Notice>
      )}
      <div className={css.bar}>
        <Button kind="primary" type="submit" isPending={isPending}>
          {t('save')}
        </Button>
        {isUnsaved && <span className={css.quiet}>{t('settings.unsaved')}</span>}
      </div>
    </>
  )
}
