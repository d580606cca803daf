import type { Metadata } from 'next'
import css from '#components/desk/staff/Entrance.module.css'
import { EntranceForm } from '#components/desk/staff/EntranceForm.tsx'
import { EntrancePage } from '#components/desk/staff/EntrancePage.tsx'
import { requestEntrance } from '#newsroom/session.ts'
import { findResetUser } from '#newsroom/staff/reset.ts'
import { entranceWords } from '../../words.ts'
import { setPasswordAction } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await entranceWords()
  // The address is a key: no other site may learn it. (`no-referrer` would take the origin from our own forms too.)
  return { title: t('resetTitle'), referrer: 'same-origin' }
}

export default async function NewPasswordPage({ params }: PageProps<'/desk/reset/[token]'>) {
  const { token } = await params
  const { t, edition } = await entranceWords()
  const user = await findResetUser(await requestEntrance(), token)
  if (!user) {
    return (
      <EntrancePage edition={edition} toPaper={t('toPaper')} title={t('resetTitle')} note={t('linkDead')}>
        <p className={css.links}>
          <a href="/desk/reset">{t('askAgain')}</a>
        </p>
      </EntrancePage>
    )
  }
  return (
    <EntrancePage edition={edition} toPaper={t('toPaper')} title={t('resetTitle')} note={<bdi>{user.email}</bdi>}>
      <EntranceForm
        action={setPasswordAction}
        submit={t('save')}
        hidden={{ token, username: user.email }}
        fields={[
          {
            name: 'password',
            label: t('newPassword'),
            type: 'password',
            autoComplete: 'new-password',
            hint: t('passwordHint'),
          },
        ]}
      />
    </EntrancePage>
  )
}
