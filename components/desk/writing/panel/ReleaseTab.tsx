'use client'

import { useTranslations } from 'next-intl'
import { StoryAddress } from '../../redirects/StoryAddress.tsx'
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
      <YesField field="isSensitive" words="sensitive" />
      <InstantField field="breakingUntil" />
      <InstantField field="embargoUntil" />
      <RelatedField />
      <StoryAddress />
      <YesField field="isHiddenFromNews" words="hiddenFromNews" />
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

function YesField(props: { field: 'isSensitive' | 'isHiddenFromNews'; words: 'sensitive' | 'hiddenFromNews' }) {
  const { field, words } = props
  const t = useTranslations('Desk.story')
  const [isYes, setYes] = useField(field)
  const isDisabled = !useMayEdit(field)
  return (
    <div data-field={field}>
      <CheckboxField
        label={t(`${words}.label`)}
        description={t(`${words}.help`)}
        isSelected={isYes}
        onChange={setYes}
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
