import { isolate } from '#arabic/bidi.ts'
import type ar from '#messages/ar.json'
import { deskTranslations, type Language } from './desk.ts'

/** Subject and text of the mail that carries a link to a new password. */
export async function resetMail(
  language: Language,
  { paper, name, url }: { paper: string; name: string; url: string },
) {
  const t = await deskTranslations(language, 'mail')
  return {
    subject: t('resetSubject', { paper }),
    text: t('resetText', { paper: isolate(paper), name: isolate(name), url }),
  }
}

export async function invitationMail(
  language: Language,
  values: { paper: string; name: string; inviter: string; role: keyof (typeof ar)['Desk']['roles']; url: string },
) {
  const t = await deskTranslations(language, 'mail')
  const roles = await deskTranslations(language, 'roles')
  const { paper, name, inviter, role, url } = values
  return {
    subject: t('invitationSubject', { paper }),
    text: t('invitationText', {
      paper: isolate(paper),
      name: isolate(name),
      inviter: isolate(inviter),
      role: roles(role),
      url,
    }),
  }
}
