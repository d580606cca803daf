import { deskTranslations } from '#i18n/desk.ts'
import { readEdition } from '#newsroom/read.ts'
import { deskLanguage } from '#newsroom/session.ts'

/** What every page before the desk needs: the paper, the language of this browser, and its words. */
export async function entranceWords() {
  const [language, edition] = await Promise.all([deskLanguage(), readEdition()])
  return { language, edition, paper: edition?.name ?? '', t: await deskTranslations(language, 'signIn') }
}
