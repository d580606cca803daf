import 'server-only'
import { database } from '#db/index.ts'
import { findPublication } from '#db/queries/publication.ts'
import { env } from '../../env.ts'
import { type Mail, type MailSettings, sendMail } from './outbox.ts'

/** How this paper sends mail. */
export async function mailSettings(): Promise<MailSettings> {
  const publication = await findPublication(database().read)
  const host = new URL(env.ORIGIN).hostname
  return {
    url: env.SMTP_URL,
    from: { name: publication?.name ?? host, address: env.MAIL_FROM ?? `desk@${host}` },
  }
}

/** Sends a mail behind the back of whoever caused it: they need not wait for another machine. */
export function postMail(mail: Mail): void {
  mailSettings()
    .then((settings) => sendMail(database(), settings, mail, Date.now()))
    .catch(console.error)
}

/** The full address of a page of the desk, for a mail. */
export function deskAddress(path: string): string {
  return `${env.ORIGIN}/desk/${path}`
}
