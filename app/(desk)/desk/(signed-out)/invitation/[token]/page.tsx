import type { Metadata } from 'next'
import css from '#components/desk/staff/Entrance.module.css'
import { EntranceForm } from '#components/desk/staff/EntranceForm.tsx'
import { EntrancePage } from '#components/desk/staff/EntrancePage.tsx'
import type { EntranceField } from '#components/desk/staff/entrance.ts'
import { deskTranslations } from '#i18n/desk.ts'
import { requestEntrance } from '#newsroom/session.ts'
import { loadInvitation } from '#newsroom/staff/invitations.ts'
import { LanguageSwitch } from '../../LanguageSwitch.tsx'
import { entranceWords } from '../../words.ts'
import { acceptInvitationAction } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const { t, paper } = await entranceWords()
  // The address is a key: no other site may learn it. (`no-referrer` would take the origin from our own forms too.)
  return { title: t('invitationTitle', { paper }), referrer: 'same-origin' }
}

export default async function InvitationPage({ params }: PageProps<'/desk/invitation/[token]'>) {
  const { token } = await params
  const { t, edition, paper, language } = await entranceWords()
  const { db, now } = await requestEntrance()
  const invitation = await loadInvitation(db.read, token, now)
  const head = { edition, toPaper: t('toPaper') }
  if (!invitation) {
    return (
      <EntrancePage {...head} title={t('invitationTitle', { paper })} note={t('linkDead')}>
        <p>{t('askAdministrator')}</p>
        <p className={css.links}>
          <a href="/desk/sign-in">{t('back')}</a>
        </p>
      </EntrancePage>
    )
  }
  const { email, name, role } = invitation
  const roles = await deskTranslations(language, 'roles')
  const fields: EntranceField[] = [
    { name: 'name', label: t('name'), type: 'text', autoComplete: 'name', value: name ?? '' },
    {
      name: 'password',
      label: t('choosePassword'),
      type: 'password',
      autoComplete: 'new-password',
      hint: t('passwordHint'),
    },
  ]
  if (email === null) fields.unshift({ name: 'email', label: t('email'), type: 'email', autoComplete: 'username' })
  return (
    <EntrancePage
      {...head}
      title={email === null ? t('firstTitle') : t('invitationTitle', { paper })}
      note={email === null ? t('firstNote', { paper }) : t('invitationNote', { role: roles(role) })}
      foot={<LanguageSwitch label={t('otherLanguage')} language={language === 'ar' ? 'en' : 'ar'} />}
    >
      {email && (
        <p className={css.note}>
          <bdi>{email}</bdi>
        </p>
      )}
      <EntranceForm
        action={acceptInvitationAction}
        submit={t('enter')}
        hidden={email ? { token, username: email } : { token }}
        fields={fields}
      />
    </EntrancePage>
  )
}
