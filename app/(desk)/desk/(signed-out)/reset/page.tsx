import type { Metadata } from 'next'
import css from '#components/desk/staff/Entrance.module.css'
import { EntranceForm } from '#components/desk/staff/EntranceForm.tsx'
import { EntrancePage } from '#components/desk/staff/EntrancePage.tsx'
import { entranceWords } from '../words.ts'
import { requestResetAction } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await entranceWords()
  return { title: t('resetTitle') }
}

export default async function ResetPage() {
  const { t, edition } = await entranceWords()
  return (
    <EntrancePage edition={edition} toPaper={t('toPaper')} title={t('resetTitle')} note={t('resetNote')}>
      <EntranceForm
        action={requestResetAction}
        submit={t('resetSend')}
        fields={[{ name: 'email', label: t('email'), type: 'email', autoComplete: 'username' }]}
        done={
          <p className={css.notice} role="status">
            {t('resetSent')}
          </p>
        }
      />
      <p className={css.links}>
        <a href="/desk/sign-in">{t('back')}</a>
      </p>
    </EntrancePage>
  )
}
