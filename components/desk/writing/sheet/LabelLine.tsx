'use client'

import { useTranslations } from 'next-intl'
import { useFieldMarks } from '../../copy/FieldMarks.tsx'
import { useDeskStory, useMayEdit } from '../desk-story.ts'
import { useField } from '../story-fields.ts'
import { GrowingText } from './GrowingText.tsx'
import css from './LabelLine.module.css'

/** The line above the headline: the section, which is chosen among the facts, and the desk's own kicker. */
export function LabelLine() {
  const t = useTranslations('Desk.story')
  const { sections, goTo } = useDeskStory()
  const [sectionId] = useField('sectionId')
  const [kicker, setKicker] = useField('kicker')
  const mayEdit = useMayEdit('kicker')
  const marks = useFieldMarks('kicker', kicker)
  const section = sections.find(({ id }) => id === sectionId)
  return (
    <div className={css.label} lang="ar" dir="rtl">
      {section?.parent && <span>{section.parent.name}</span>}
      <button
        type="button"
        className={css.section}
        onClick={() => goTo('sectionId')}
        aria-label={`${t('fields.sectionId')}: ${section?.name ?? ''}`}
      >
        {section?.name ?? t('fields.sectionId')}
      </button>
      {(mayEdit || kicker !== '') && (
        <span className={css.kicker} data-field="kicker">
          <GrowingText
            label={t('fields.kicker')}
            value={kicker}
            onChange={setKicker}
            placeholder={t('placeholders.kicker')}
            isReadOnly={!mayEdit}
            under={marks.under}
            onCaret={marks.onCaret}
          />
        </span>
      )}
    </div>
  )
}
