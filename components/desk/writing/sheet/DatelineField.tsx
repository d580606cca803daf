'use client'

import { useTranslations } from 'next-intl'
import { useMayEdit } from '../desk-story.ts'
import { useField } from '../story-fields.ts'
import css from './DatelineField.module.css'
import { GrowingText } from './GrowingText.tsx'

/** The place the story was written in, printed before its first words. */
export function DatelineField() {
  const t = useTranslations('Desk.story')
  const [dateline, setDateline] = useField('dateline')
  const mayEdit = useMayEdit('dateline')
  if (!mayEdit && dateline === '') return null
  return (
    <div className={css.dateline} data-field="dateline" lang="ar" dir="rtl">
      <GrowingText
        label={t('fields.dateline')}
        value={dateline}
        onChange={setDateline}
        placeholder={t('placeholders.dateline')}
        isReadOnly={!mayEdit}
      />
      {dateline.trim() !== '' && <span aria-hidden="true">:</span>}
    </div>
  )
}
