'use client'

import { useTranslations } from 'next-intl'
import type { HouseStyle } from '#newsroom/copy/house-style.ts'
import { classNames } from '../../../ui/class-names.ts'
import css from '../../manage/Manage.module.css'
import { RadioField } from '../../ui/RadioField.tsx'
import own from './CopyPage.module.css'
import { SaveBar } from './SaveBar.tsx'
import type { HouseStyleForm } from './use-house-style.ts'

/** Every choice with its ways, in the order they are shown. */
const CHOICES = {
  tanween: ['before', 'after', 'consistent', 'any'],
  finalYa: ['dotted', 'dotless', 'consistent', 'any'],
  quotes: ['guillemets', 'curly', 'straight', 'any'],
  twoDots: ['everywhere', 'headlines', 'nowhere'],
  months: ['egyptian', 'levantine', 'maghrebi', 'any'],
  foreignJim: ['jim', 'ghain', 'any'],
  honorifics: ['short', 'full', 'any'],
  since: ['before', 'any'],
} as const satisfies { [Key in Exclude<keyof HouseStyle, 'rulesOff'>]: readonly HouseStyle[Key][] }

/** How the paper writes where more than one way is right. */
export function StyleForm({ form }: { form: HouseStyleForm }) {
  return (
    <div className={classNames(css.form, own.style)}>
      <Choice name="tanween" form={form} />
      <Choice name="finalYa" form={form} />
      <Choice name="quotes" form={form} />
      <Choice name="twoDots" form={form} />
      <Choice name="months" form={form} />
      <Choice name="foreignJim" form={form} />
      <Choice name="honorifics" form={form} />
      <Choice name="since" form={form} />
      <SaveBar form={form} />
    </div>
  )
}

function Choice({ name, form }: { name: keyof typeof CHOICES; form: HouseStyleForm }) {
  const t = useTranslations('Desk.copy.manage.style')
  const ways: readonly string[] = CHOICES[name]
  const say = (key: string) => t(`${name}.${key}` as Parameters<typeof t>[0])
  return (
    <div className={css.part}>
      <RadioField
        label={say('label')}
        options={ways.map((id) => ({ id, label: say(id) }))}
        value={form.style[name]}
        onChange={(id) => form.change({ [name]: id })}
        isAcross
      />
    </div>
  )
}
