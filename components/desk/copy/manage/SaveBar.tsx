'use client'

import { useTranslations } from 'next-intl'
import css from '../../manage/Manage.module.css'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useRefusalWords } from '../../ui/use-action.ts'
import type { HouseStyleForm } from './use-house-style.ts'

export function SaveBar({ form }: { form: HouseStyleForm }) {
  const t = useTranslations('Desk.copy.manage')
  const words = useRefusalWords(form.refusal)
  const isOvertaken = form.refusal?.code === 'version'
  return (
    <>
      {form.refusal && (
        <Notice kind={isOvertaken ? 'warning' : 'danger'}>{isOvertaken ? t('overtaken') : words.text}</Notice>
      )}
      <div className={css.bar}>
        <Button kind="primary" onPress={form.save} isPending={form.isPending}>
          {t('save')}
        </Button>
        {form.isUnsaved && <span className={css.quiet}>{t('unsaved')}</span>}
      </div>
    </>
  )
}
