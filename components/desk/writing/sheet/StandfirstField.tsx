'use client'

import { useTranslations } from 'next-intl'
import { firstSentence, truncate } from '#arabic/truncate.ts'
import { bodyText } from '#newsroom/articles/body.ts'
import { STANDFIRST_LETTERS } from '#newsroom/stories/headline-check.ts'
import { useFieldMarks } from '../../copy/FieldMarks.tsx'
import { Button } from '../../ui/Button.tsx'
import { useMayEdit } from '../desk-story.ts'
import { useField, useFields, useSettledStory } from '../story-fields.ts'
import { GrowingText } from './GrowingText.tsx'
import css from './StandfirstField.module.css'

/** The lines under the headline, in the words of the story's first sentence if the writer likes. */
export function StandfirstField() {
  const t = useTranslations('Desk.story')
  const [standfirst, setStandfirst] = useField('standfirst')
  const mayEdit = useMayEdit('standfirst')
  const marks = useFieldMarks('standfirst', standfirst)
  if (!mayEdit && standfirst === '') return null
  return (
    <div data-field="standfirst" dir="rtl">
      <GrowingText
        look={css.standfirst}
        label={t('fields.standfirst')}
        value={standfirst}
        onChange={setStandfirst}
        placeholder={t('placeholders.standfirst')}
        isReadOnly={!mayEdit}
        under={marks.under}
        onCaret={marks.onCaret}
      />
      {mayEdit && standfirst.trim() === '' && (
        <div className={css.offer}>
          <Suggestion />
        </div>
      )}
    </div>
  )
}

function Suggestion() {
  const t = useTranslations('Desk.story.standfirst')
  const fields = useFields()
  const { body } = useSettledStory()
  if (suggestStandfirst(bodyText(body)) === '') return null
  return (
    <Button
      kind="quiet"
      size="small"
      onPress={() => fields.set('standfirst', suggestStandfirst(bodyText(fields.get().body)))}
    >
      {t('suggest')}
    </Button>
  )
}

function suggestStandfirst(text: string): string {
  return truncate(firstSentence(text), STANDFIRST_LETTERS)
}
