'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { deskLanguage, rememberLanguage } from '#newsroom/session.ts'
import { safeReturn } from '#newsroom/staff/address.ts'

/** Changes the language of the pages before the desk, in this browser. Anybody may. */
export async function switchLanguageAction(): Promise<void> {
  await rememberLanguage((await deskLanguage()) === 'ar' ? 'en' : 'ar')
  redirect(safeReturn((await headers()).get('referer')))
}
