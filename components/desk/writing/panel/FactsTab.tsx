'use client'

import { useTranslations } from 'next-intl'
import { FORMATS } from '#newsroom/articles/article.ts'
import type { SectionChoice } from '#newsroom/stories/load-for-desk.ts'
import { ComboField } from '../../ui/ComboField.tsx'
import type { Option } from '../../ui/options.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TokenField } from '../../ui/TokenField.tsx'
import { useDeskStory, useMayEdit } from '../desk-story.ts'
import { useField } from '../story-fields.ts'
import { suggestSources } from '../suggestions.ts'
import { CreditsField } from './CreditsField.tsx'
import css from './Panel.module.css'
import { TagsField } from './TagsField.tsx'

/** What the story is filed under, and who it is from. */
export function FactsTab() {
  return (
    <div className={css.fields}>
      <div className={css.pair}>
        <FormatField />
        <SectionField />
      </div>
      <OtherSectionsField />
      <CreditsField />
      <SourceField />
      <TagsField />
      <NoteField />
    </div>
  )
}

function FormatField() {
  const t = useTranslations('Desk.story')
  const [format, setFormat] = useField('format')
  const isDisabled = !useMayEdit('format')
  return (
    <div data-field="format">
      <SelectField
        label={t('fields.format')}
        options={FORMATS.map((id) => ({ id, label: t(`formats.${id}`) }))}
        value={format}
        onChange={(id) => setFormat(FORMATS.find((one) => one === id) ?? 'news')}
        isDisabled={isDisabled}
      />
    </div>
  )
}

function SectionField() {
  const t = useTranslations('Desk.story')
  const { sections } = useDeskStory()
  const [sectionId, setSectionId] = useField('sectionId')
  const [others, setOthers] = useField('secondarySectionIds')
  const isDisabled = !useMayEdit('sectionId')

  function choose(id: number) {
    setSectionId(id)
    if (others.includes(id)) setOthers(others.filter((other) => other !== id))
  }

  return (
    <div data-field="sectionId">
      <SelectField
        label={t('fields.sectionId')}
        options={sections.map(toOption)}
        value={String(sectionId)}
        onChange={(id) => choose(Number(id))}
        isDisabled={isDisabled}
        isRequired
      />
    </div>
  )
}

function OtherSectionsField() {
  const t = useTranslations('Desk.story')
  const { sections } = useDeskStory()
  const [primary] = useField('sectionId')
  const [chosen, setChosen] = useField('secondarySectionIds')
  const isDisabled = !useMayEdit('secondarySectionIds')
  return (
    <div data-field="secondarySectionIds">
      <TokenField
        label={t('fields.secondarySectionIds')}
        options={sections.filter(({ id }) => id !== primary).map(toOption)}
        value={chosen.flatMap((id) => sections.filter((section) => section.id === id).map(toOption))}
        onChange={(picked) => setChosen(picked.map(({ id }) => Number(id)))}
        isDisabled={isDisabled}
        most={10}
      />
    </div>
  )
}

function toOption({ id, name, parent }: SectionChoice): Option {
  return { id: String(id), label: name, ...(parent && { detail: parent.name }) }
}

function SourceField() {
  const t = useTranslations('Desk.story')
  const [source, setSource] = useField('sourceName')
  const isDisabled = !useMayEdit('sourceName')
  return (
    <div data-field="sourceName">
      <ComboField
        label={t('fields.sourceName')}
        description={t('source.help')}
        loadOptions={suggestSources}
        allowsNew
        value={source === '' ? null : { id: source, label: source }}
        onPick={({ label }) => setSource(label)}
        onClear={() => setSource('')}
        isDisabled={isDisabled}
      />
    </div>
  )
}

/** For the desk alone, and set apart from everything that is printed. */
function NoteField() {
  const t = useTranslations('Desk.story')
  const [note, setNote] = useField('note')
  const isReadOnly = !useMayEdit('note')
  return (
    <div className={css.note} data-field="note">
      <TextField
        label={t('fields.note')}
        description={t('note.help')}
        placeholder={t('placeholders.note')}
        value={note}
        onChange={setNote}
        isMultiline
        rows={3}
        dir="auto"
        isReadOnly={isReadOnly}
      />
    </div>
  )
}
