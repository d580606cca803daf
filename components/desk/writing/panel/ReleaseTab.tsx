'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { DateTimeField } from '../../ui/DateTimeField.tsx'
import { useMoment } from '../../ui/Moment.tsx'
import { useDeskStory, useMayEdit } from '../desk-story.ts'
import { useField } from '../story-fields.ts'
import css from './Panel.module.css'
import { RelatedField } from './RelatedField.tsx'

/** When it may go out and how: what is urgent, what waits, what may hurt, and what it leads on to. */
export function ReleaseTab() {
  return (
    <div className={css.fields}>
      <SensitiveField />
      <InstantField field="breakingUntil" />
      <InstantField field="embargoUntil" />
      <RelatedField />
      <Standing />
    </div>
  )
}

/** Who has the story in hand, and when it went or goes out: decided elsewhere, and good to know here. */
function Standing() {
  const t = useTranslations('Desk.story')
  const write = useMoment()
  const { createdBy, assignee, publishAt, publishedAt } = useDeskStory().standing
  return (
    <ul className={css.standing}>
      {publishAt !== null && <li>{t('goesOut', { time: write(publishAt, 'dateTime') })}</li>}
      {publishedAt !== null && <li>{t('publishedAt', { time: write(publishedAt, 'dateTime') })}</li>}
      {assignee && <li>{t('assignedTo', { name: assignee })}</li>}
      {createdBy && <li>{t('writtenBy', { name: createdBy })}</li>}
    </ul>
  )
}

function SensitiveField() {
  const t = useTranslations('Desk.story.sensitive')
  const [isSensitive, setSensitive] = useField('isSensitive')
  const isDisabled = !useMayEdit('isSensitive')
  return (
    <div data-field="isSensitive">
      <CheckboxField
        label={t('label')}
        description={t('help')}
        isSelected={isSensitive}
        onChange={setSensitive}
        isDisabled={isDisabled}
      />
    </div>
  )
}

const HELP = { breakingUntil: 'breaking.help', embargoUntil: 'embargo.help' } as const

function InstantField({ field }: { field: keyof typeof HELP }) {
  const t = useTranslations('Desk.story')
  const [instant, setInstant] = useField(field)
  const isDisabled = !useMayEdit(field)
  return (
    <div data-field={field}>
      <DateTimeField
        label={t(`fields.${field}`)}
        description={t(HELP[field])}
        value={instant}
        onChange={setInstant}
        isDisabled={isDisabled}
      />
    </div>
  )
}
