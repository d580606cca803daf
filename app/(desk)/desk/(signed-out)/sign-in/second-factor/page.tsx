import type { Metadata } from 'next'
import css from '#components/desk/staff/Entrance.module.css'
import { EntranceForm } from '#components/desk/staff/EntranceForm.tsx'
import { EntrancePage } from '#components/desk/staff/EntrancePage.tsx'
import { safeNext } from '#newsroom/staff/address.ts'
import { entranceWords } from '../../words.ts'
import { passSecondFactorAction } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await entranceWords()
  return { title: t('secondFactorTitle') }
}

export default async function SecondFactorPage({ searchParams }: PageProps<'/desk/sign-in/second-factor'>) {
  const { next } = await searchParams
  const { t, edition } = await entranceWords()
  return (
    <EntrancePage edition={edition} toPaper={t('toPaper')} title={t('secondFactorTitle')} note={t('secondFactorNote')}>
      <EntranceForm
        action={passSecondFactorAction}
        submit={t('confirm')}
        hidden={{ next: safeNext(typeof next === 'string' ? next : undefined) }}
        fields={[{ name: 'code', label: t('code'), type: 'text', autoComplete: 'one-time-code', isCode: true }]}
      />
      <p className={css.links}>
        <a href="/desk/sign-in">{t('back')}</a>
      </p>
    </EntrancePage>
  )
}
