'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { isLongHeadline } from '#arabic/headline.ts'
import { checkHeadline, HEADLINE_LETTERS } from '#newsroom/stories/headline-check.ts'
import { sequence } from '../../../ui/sequence.ts'
import { useFieldMarks } from '../../copy/FieldMarks.tsx'
import { Button } from '../../ui/Button.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { useMayEdit } from '../desk-story.ts'
import { useField, useStoryValue } from '../story-fields.ts'
import { GrowingText } from './GrowingText.tsx'
import css from './HeadlineField.module.css'
import { clauseBreak, paintedPieces } from './headline-clauses.ts'
import { Meter } from './Meter.tsx'

/** The headline as it will be printed, with what a sub-editor would say of it underneath. */
export function HeadlineField() {
  const t = useTranslations('Desk.story')
  const [headline, setHeadline] = useField('headline')
  const format = useStoryValue((story) => story.format)
  const mayEdit = useMayEdit('headline')
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const marks = useFieldMarks('headline', headline)

  // Where there is a keyboard, writing begins at once; on a telephone one would come up over the page.
  const isBlank = useRef(mayEdit && headline === '')
  useEffect(() => {
    if (isBlank.current && window.matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
  }, [])

  function addBreak() {
    const text = field.current
    if (!text) return
    const cut = clauseBreak(text.value, { start: text.selectionStart, end: text.selectionEnd })
    text.focus()
    text.setSelectionRange(cut.start, cut.end)
    // The only way that leaves the browser's own undo as it was; where it is gone the letters are put in by hand.
    if (document.execCommand('insertText', false, cut.text)) return
    text.setRangeText(cut.text, cut.start, cut.end, 'end')
    setHeadline(text.value)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !event.altKey) return
    event.preventDefault()
    addBreak()
  }

  const look = [css.headline, format === 'opinion' && css.opinion, isLongHeadline(headline) && css.long]
  return (
    <div className={css.field} data-field="headline">
      <h1 className={look.filter(Boolean).join(' ')}>
        <GrowingText
          label={t('fields.headline')}
          value={headline}
          onChange={setHeadline}
          placeholder={t('placeholders.headline')}
          isReadOnly={!mayEdit}
          paint={paint}
          under={marks.under}
          onCaret={marks.onCaret}
          onKeyDown={onKeyDown}
          describedBy={id}
          inputRef={field}
        />
      </h1>
      <div className={css.under} dir="rtl">
        <HeadlineNotes id={id} headline={headline} />
        {mayEdit && (
          <span className={css.tools}>
            <Button kind="quiet" size="small" onPress={addBreak}>
              {t('headline.addBreak')}
              <Keys keys="alt+enter" />
            </Button>
          </span>
        )}
      </div>
    </div>
  )
}

/** The sign between two clauses has the colour it is printed in. */
function paint(headline: string) {
  return sequence(paintedPieces(headline), (piece, index) =>
    index % 2 === 1 ? <span className={css.sign}>{piece}</span> : piece,
  )
}

function HeadlineNotes({ id, headline }: { id: string; headline: string }) {
  const t = useTranslations('Desk.story.headline')
  const isBreaking = useStoryValue((story) => story.breakingUntil !== null)
  const { letters, length, faults } = checkHeadline(headline, { isBreaking })
  return (
    <div className={css.notes} id={id}>
      <Meter
        letters={letters}
        words={t('judged', { letters: t('meter', { count: letters }), verdict: t(`verdicts.${length}`) })}
        tone={length === 'good' ? 'good' : length === 'long' ? 'long' : length === 'too-long' ? 'over' : 'quiet'}
        marks={[HEADLINE_LETTERS.short, HEADLINE_LETTERS.long]}
        most={HEADLINE_LETTERS.tooLong}
        isQuiet={length === 'good' || length === 'empty'}
      />
      {faults.map((fault) => (
        <span className={css.fault} key={fault}>
          {t(`faults.${fault}`)}
        </span>
      ))}
    </div>
  )
}
