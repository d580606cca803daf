'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import type { Answer } from '#newsroom/answer.ts'
import type { TrainingCrawler } from '#newsroom/discovery/crawlers.ts'
import type { DiscoveryForm } from '#newsroom/discovery/manage.ts'
import manage from '../manage/Manage.module.css'
import { SaveBar } from '../manage/SaveBar.tsx'
import { useSettingsForm } from '../manage/use-settings-form.ts'
import { Button } from '../ui/Button.tsx'
import { CheckboxField } from '../ui/CheckboxField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import css from './Discovery.module.css'

type Values = DiscoveryForm['settings']
interface PartProps {
  typed: Values
  change: (part: Partial<Values>) => void
  fault: (name: string) => string | undefined
}

const PAGES = ['principles', 'correctionsPolicy', 'ownership', 'noBylines'] as const
const FILES = ['robots', 'llms', 'humans', 'ads'] as const
const NONE = 'none'

/** Whom the paper tells, what it says of itself to machines, and whom it keeps away. All is saved at once, or nothing. */
export function Settings(props: {
  stored: DiscoveryForm
  crawlers: TrainingCrawler[]
  save: (input: unknown) => Promise<Answer<{ seen: number }>>
}) {
  const { stored, crawlers, save } = props
  const t = useTranslations('Desk.discovery')
  const form = useSettingsForm(() => stored.settings, { seen: stored.seen, save, said: t('saved') })
  const { typed, change, words } = form
  const part: PartProps = { typed, change, fault: (name) => words.field(`settings.${name}`) }
  function submit(event: FormEvent) {
    event.preventDefault()
    form.send({ settings: typed })
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Telling {...part} />
      <Organization {...part} pages={stored.pages} />
      <Training {...part} crawlers={crawlers} />
      <Files {...part} />
      <SaveBar form={form} />
    </form>
  )
}

function Telling({ typed, change, fault }: PartProps) {
  const t = useTranslations('Desk.discovery')
  return (
    <section className={manage.part}>
      <h2>{t('telling')}</h2>
      <div className={css.key}>
        <TextField
          label={t('key')}
          description={t('keyNote')}
          value={typed.indexNowKey ?? ''}
          onChange={(text) => change({ indexNowKey: text.trim() || null })}
          dir="ltr"
          maxLength={128}
          error={fault('indexNowKey')}
        />
        <Button onPress={() => change({ indexNowKey: crypto.randomUUID().replaceAll('-', '') })}>{t('newKey')}</Button>
      </div>
      <TextField
        label={t('hub')}
        description={t('hubNote')}
        value={typed.webSubHub ?? ''}
        onChange={(text) => change({ webSubHub: text.trim() || null })}
        dir="ltr"
        type="url"
        error={fault('webSubHub')}
      />
    </section>
  )
}

function Organization({ typed, change, fault, pages }: PartProps & { pages: DiscoveryForm['pages'] }) {
  const t = useTranslations('Desk.discovery')
  const { organization } = typed
  const options = [{ id: NONE, label: t('noPage') }, ...pages.map(({ slug, title }) => ({ id: slug, label: title }))]
  return (
    <section className={manage.part}>
      <h2>{t('organization')}</h2>
      <p className={manage.quiet}>{t('organizationNote')}</p>
      <div className={manage.pair}>
        {PAGES.map((name) => (
          <SelectField
            key={name}
            label={t(`pages.${name}`)}
            options={options}
            value={organization[name] ?? NONE}
            onChange={(id) => change({ organization: { ...organization, [name]: id === NONE ? null : id } })}
            error={fault(`organization.${name}`)}
          />
        ))}
      </div>
    </section>
  )
}

function Training({ typed, change, crawlers }: PartProps & { crawlers: TrainingCrawler[] }) {
  const t = useTranslations('Desk.discovery')
  return (
    <section className={manage.part}>
      <h2>{t('training')}</h2>
      <CheckboxField
        label={t('refuse')}
        description={t('refuseNote')}
        isSelected={typed.refusesTraining}
        onChange={(refusesTraining) => change({ refusesTraining })}
      />
      <details className={css.crawlers}>
        <summary>{t('who', { count: crawlers.length })}</summary>
        <dl>
          {crawlers.map((name) => (
            <div key={name}>
              <dt>
                <bdi dir="ltr">{name}</bdi>
              </dt>
              <dd>{t(`crawlers.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

function Files({ typed, change, fault }: PartProps) {
  const t = useTranslations('Desk.discovery')
  return (
    <section className={manage.part}>
      <h2>{t('files')}</h2>
      <TextField
        label={t('contact')}
        description={t('contactNote')}
        value={typed.securityContact}
        onChange={(securityContact) => change({ securityContact })}
        dir="ltr"
        maxLength={300}
        error={fault('securityContact')}
      />
      {FILES.map((name) => (
        <TextField
          key={name}
          label={t(`texts.${name}.label`)}
          description={t(`texts.${name}.note`)}
          value={typed[name]}
          onChange={(text) => change({ [name]: text })}
          dir={name === 'robots' || name === 'ads' ? 'ltr' : 'auto'}
          isMultiline
          rows={name === 'llms' ? 4 : 3}
          maxLength={20_000}
          error={fault(name)}
        />
      ))}
    </section>
  )
}
