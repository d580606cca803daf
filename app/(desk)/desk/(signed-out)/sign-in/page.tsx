import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import css from '#components/desk/staff/Entrance.module.css'
import { EntranceForm } from '#components/desk/staff/EntranceForm.tsx'
import { EntrancePage } from '#components/desk/staff/EntrancePage.tsx'
import { SampleStaff } from '#components/desk/staff/SampleStaff.tsx'
import { deskTranslations } from '#i18n/desk.ts'
import { findDesk, listSampleStaff } from '#newsroom/session.ts'
import { safeNext } from '#newsroom/staff/address.ts'
import { LanguageSwitch } from '../LanguageSwitch.tsx'
import { entranceWords } from '../words.ts'
import { signInAction, signInAsSampleAction } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await entranceWords()
  return { title: t('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/desk/sign-in'>) {
  const { next: asked, done } = await searchParams
  const next = safeNext(typeof asked === 'string' ? asked : undefined)
  if (await findDesk()) redirect(next)
  const { t, edition, paper, language } = await entranceWords()
  const roles = await deskTranslations(language, 'roles')
  const sample = await listSampleStaff()
  return (
    <EntrancePage
      edition={edition}
      toPaper={t('toPaper')}
      title={t('title')}
      note={t('desk', { paper })}
      foot={
        <>
          <a href="/">{t('toPaper')}</a>
          <LanguageSwitch label={t('otherLanguage')} language={language === 'ar' ? 'en' : 'ar'} />
        </>
      }
    >
      {done === 'reset' && (
        <p className={css.notice} role="status">
          {t('resetDone')}
        </p>
      )}
      <EntranceForm
        action={signInAction}
        submit={t('submit')}
        hidden={{ next }}
        fields={[
          { name: 'email', label: t('email'), type: 'email', autoComplete: 'username' },
          { name: 'password', label: t('password'), type: 'password', autoComplete: 'current-password' },
        ]}
      />
      <p className={css.links}>
        <a href="/desk/reset">{t('forgotten')}</a>
      </p>
      {sample && (
        <SampleStaff
          title={t('sampleTitle')}
          note={t('sampleNote')}
          password={sample.password}
          next={next}
          action={signInAsSampleAction}
          people={sample.people.map((person) => ({ ...person, roleName: roles(person.role) }))}
        />
      )}
    </EntrancePage>
  )
}
