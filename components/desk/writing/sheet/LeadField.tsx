'use client'

import { useTranslations } from 'next-intl'
import { type DragEvent, useState } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { PictureView } from '../../../ui/PictureView.tsx'
import { useFieldMarks } from '../../copy/FieldMarks.tsx'
import type { PickedPicture } from '../../media/PicturePicker.tsx'
import { Button } from '../../ui/Button.tsx'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { toast } from '../../ui/toast.ts'
import { useDeskStory, useMayEdit } from '../desk-story.ts'
import { useField, useFields, useStoryValue } from '../story-fields.ts'
import { GrowingText } from './GrowingText.tsx'
import css from './LeadField.module.css'
import { PictureFacts } from './PictureFacts.tsx'
import { ArchiveWords, CreditWords } from './PrintedWords.tsx'

/** The lead picture where it will stand, its caption, and whether it was taken for this story. */
export function LeadField() {
  const isSet = useStoryValue((story) => story.lead !== null)
  const fields = useFields()
  const { pickPictures, uploadPictures, know } = useDeskStory()
  const mayEdit = useMayEdit('lead')
  const [isOver, setOver] = useState(false)

  function put(picked: PickedPicture | undefined) {
    if (!picked) return
    know({ pictures: { [picked.mediaId]: picked.picture } })
    const { lead } = fields.get()
    fields.set('lead', {
      mediaId: picked.mediaId,
      caption: lead?.caption.trim() ? lead.caption : (picked.caption ?? ''),
      isArchivePhoto: lead?.isArchivePhoto ?? false,
    })
  }

  async function choose() {
    const [picked] = await pickPictures({ several: false })
    put(picked)
  }

  async function drop(event: DragEvent) {
    setOver(false)
    const files = [...event.dataTransfer.files].filter((file) => file.type.startsWith('image/'))
    if (!mayEdit || files.length === 0) return
    event.preventDefault()
    const [picked] = await uploadPictures(files.slice(0, 1))
    put(picked)
  }

  if (!isSet && !mayEdit) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped here; the button does the same by keyboard
    <div
      className={classNames(css.lead, isOver && css.over)}
      data-field="lead"
      onDragOver={(event) => {
        if (!mayEdit || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {isSet ? <SetLead onReplace={choose} /> : <EmptyLead onPick={choose} />}
    </div>
  )
}

function EmptyLead({ onPick }: { onPick: () => void }) {
  const t = useTranslations('Desk.story.lead')
  return (
    <button type="button" className={css.empty} onClick={onPick}>
      <Icon name="picture" />
      <span>{t('pick')}</span>
      <span className={css.hint}>{t('drop')}</span>
    </button>
  )
}

function SetLead({ onReplace }: { onReplace: () => void }) {
  const t = useTranslations('Desk.story.lead')
  const [lead, setLead] = useField('lead')
  const { pictures } = useDeskStory()
  const mayEdit = useMayEdit('lead')
  const marks = useFieldMarks('lead', lead?.caption ?? '')
  if (!lead) return null
  const picture = lead.mediaId === null ? undefined : pictures[lead.mediaId]

  function remove() {
    const before = lead
    setLead(null)
    toast({ text: t('removed'), action: { label: t('undo'), onPress: () => setLead(before) } })
  }

  return (
    <figure className={css.figure}>
      {picture ? (
        <div className={css.picture}>
          <PictureView picture={picture} shape="16x9" sizes="(min-width: 700px) 624px, 100vw" />
        </div>
      ) : (
        <p className={css.gone}>{t('gone')}</p>
      )}
      <figcaption className={css.caption} lang="ar" dir="rtl">
        {lead.isArchivePhoto && (
          <b className={css.archive}>
            <ArchiveWords />
          </b>
        )}
        {(mayEdit || lead.caption !== '') && (
          <GrowingText
            label={t('caption')}
            value={lead.caption}
            onChange={(caption) => setLead({ ...lead, caption })}
            placeholder={t('captionPlaceholder')}
            isReadOnly={!mayEdit}
            under={marks.under}
            onCaret={marks.onCaret}
          />
        )}
        {picture?.credit && (
          <span>
            <CreditWords credit={picture.credit} />
          </span>
        )}
      </figcaption>
      {mayEdit && (
        <div className={css.tools}>
          <Button kind="quiet" size="small" onPress={onReplace}>
            {t('replace')}
          </Button>
          <Button kind="quiet" size="small" onPress={remove}>
            {t('remove')}
          </Button>
          <CheckboxField
            label={t('archive')}
            isSelected={lead.isArchivePhoto}
            onChange={(isArchivePhoto) => setLead({ ...lead, isArchivePhoto })}
          />
        </div>
      )}
      {picture && lead.mediaId !== null && <PictureFacts mediaId={lead.mediaId} picture={picture} />}
    </figure>
  )
}
