'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { PublicationForm } from '#newsroom/manage/settings.ts'
import { DayField } from '../ui/DayField.tsx'
import { Page } from '../ui/Page.tsx'
import { RadioField } from '../ui/RadioField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import css from './Manage.module.css'
import { SaveBar } from './SaveBar.tsx'
import { CONTACT, FOLLOW, type SettingsText, toInput, toText } from './settings-text.ts'
import { ThemeFields } from './ThemeFields.tsx'
import { useSettingsForm } from './use-settings-form.ts'

type Field = (name: string) => string | undefined
interface PartProps {
  typed: SettingsText
  change: (part: Partial<SettingsText>) => void
  fault: Field
}

/** What the paper is called, how it counts, how it looks, how it is reached. All is saved at once, or nothing. */
export function Settings(props: {
  stored: PublicationForm
  save: (input: unknown) => Promise<Answer<{ seen: number }>>
}) {
  const { stored, save } = props
  const t = useTranslations('Desk.manage')
  const form = useSettingsForm(() => toText(stored), { seen: stored.seen, save, said: t('settings.saved') })
  const { typed, words } = form
  const part: PartProps = { typed, change: form.change, fault: words.field }
  function submit(event: FormEvent) {
    event.preventDefault()
    form.send(toInput(typed, stored))
  }
  return (
    <Page title={t('settings.title')} note={t('settings.note')} width="narrow">
      <form className={css.form} onSubmit={submit} noValidate>
        <Names {...part} />
        <Counting {...part} />
        <section className={css.part}>
          <h2>{t('settings.colours')}</h2>
          <ThemeFields
            theme={typed.theme}
            onChange={(theme) => part.change({ theme })}
            name={typed.name}
            fault={(name) => words.field(`settings.theme.${name}`)}
          />
        </section>
        <Reaching {...part} />
        <SaveBar form={form} />
      </form>
    </Page>
  )
}

function Names({ typed, change, fault }: PartProps) {
  const t = useTranslations('Desk.manage.settings')
  return (
    <section className={css.part}>
      <h2>{t('names')}</h2>
      <div className={css.pair}>
        <TextField
          label={t('name')}
          value={typed.name}
          onChange={(name) => change({ name })}
          isRequired
          maxLength={60}
          error={fault('name')}
        />
        <TextField
          label={t('legalName')}
          value={typed.legalName}
          onChange={(legalName) => change({ legalName })}
          maxLength={160}
          error={fault('legalName')}
        />
      </div>
      <TextField
        label={t('tagline')}
        value={typed.tagline}
        onChange={(tagline) => change({ tagline })}
        maxLength={200}
        error={fault('tagline')}
      />
    </section>
  )
}

function Counting({ typed, change, fault }: PartProps) {
  const t = useTranslations('Desk.manage.settings')
  return (
    <section className={css.part}>
      <h2>{t('counting')}</h2>
      <div className={css.pair}>
        <TextField
          label={t('foundedYear')}
          value={typed.foundedYear}
          onChange={(foundedYear) => change({ foundedYear })}
          inputMode="numeric"
          maxLength={4}
          error={fault('foundedYear')}
        />
        <TextField
          label={t('issueNumber')}
          value={typed.issueNumber}
          onChange={(issueNumber) => change({ issueNumber })}
          inputMode="numeric"
          maxLength={7}
          error={fault('issueNumber')}
        />
        <DayField
          label={t('issueDay')}
          value={typed.issueDay}
          onChange={(issueDay) => change({ issueDay })}
          error={fault('issueDay')}
        />
      </div>
      <p className={css.quiet}>{t('issueNote')}</p>
      <div className={css.pair}>
        <RadioField
          label={t('digits')}
          options={[
            { id: 'latn', label: t('latn') },
            { id: 'arab', label: t('arab') },
          ]}
          value={typed.digits}
          onChange={(digits) => change({ digits: digits === 'arab' ? 'arab' : 'latn' })}
          isAcross
        />
        <SelectField
          label={t('hijri')}
          options={[
            { id: '-1', label: t('hijriBefore') },
            { id: '0', label: t('hijriSame') },
            { id: '1', label: t('hijriAfter') },
          ]}
          value={typed.hijriOffset}
          onChange={(hijriOffset) => change({ hijriOffset })}
        />
        <TextField
          label={t('pageSize')}
          value={typed.pageSize}
          onChange={(pageSize) => change({ pageSize })}
          inputMode="numeric"
          maxLength={3}
          description={t('pageSizeNote')}
          error={fault('settings.pageSize')}
        />
      </div>
    </section>
  )
}

function Reaching({ typed, change, fault }: PartProps) {
  const t = useTranslations('Desk.manage.settings')
  return (
    <>
      <section className={css.part}>
        <h2>{t('contact')}</h2>
        <div className={css.pair}>
          {CONTACT.map((name) => (
            <TextField
              key={name}
              label={t(`contacts.${name}`)}
              value={typed.contact[name]}
              onChange={(text) => change({ contact: { ...typed.contact, [name]: text } })}
              dir={name === 'address' ? 'auto' : 'ltr'}
              error={fault(`settings.contact.${name}`)}
            />
          ))}
        </div>
      </section>
      <section className={css.part}>
        <h2>{t('follow')}</h2>
        <div className={css.pair}>
          {FOLLOW.map((name) => (
            <TextField
              key={name}
              label={t(`follows.${name}`)}
              value={typed.follow[name]}
              onChange={(text) => change({ follow: { ...typed.follow, [name]: text } })}
              dir="ltr"
              type="url"
              error={fault(`settings.follow.${name}`)}
            />
          ))}
        </div>
      </section>
    </>
  )
}
