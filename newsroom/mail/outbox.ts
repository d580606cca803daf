import { createTransport } from 'nodemailer'
import { hasArabic } from '#arabic/bidi.ts'
import type { Database } from '#db/engine.ts'
import { findMail, insertMail, listMail, type MailRow, markMailFailed, markMailSent } from '#db/queries/mail.ts'
import { NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'

/** How mail leaves the house; without `url` it does not, and waits in the outbox. */
export interface MailSettings {
  url: string | undefined
  from: { name: string; address: string }
}

export interface Mail {
  to: string
  subject: string
  text: string
}

const PATIENCE_MS = 20_000

/** Writes a mail into the outbox, and sends it. Never called inside `write`. Answers with its id, sent or not. */
export async function sendMail(db: Database, settings: MailSettings, mail: Mail, now: number): Promise<number> {
  const id = await db.write((tx) => insertMail(tx, { ...mail, createdAt: new Date(now) }))
  await deliver(db, settings, id)
  return id
}

/** Sends a mail of the outbox; what went wrong is written beside it and is nobody's fault here. */
async function deliver(db: Database, { url, from }: MailSettings, id: number): Promise<void> {
  const mail = await findMail(db.read, id)
  if (!url || !mail || mail.sentAt) return
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const { to, subject, text } = mail
    await transport.sendMail({ from, to, subject, text, html: htmlOf(text), textEncoding: 'base64' })
    // Once a link has left, only its receiver needs it.
    await db.write((tx) => markMailSent(tx, id, { text: withoutTokens(text), at: new Date() }))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await db.write((tx) => markMailFailed(tx, id, reason.slice(0, 500)))
  } finally {
    transport.close()
  }
}

/** Mail, newest first, for whoever keeps the paper running: links that cannot be sent are read out of it. */
export async function loadMail(desk: Desk, page: { before?: number }): Promise<{ mails: MailRow[]; isMore: boolean }> {
  requireCan(desk.actor, 'read:mail')
  const mails = await listMail(desk.db.read, { ...page, limit: PAGE + 1 })
  return { mails: mails.slice(0, PAGE), isMore: mails.length > PAGE }
}
const PAGE = 50

/** Tries a mail of the outbox again. Whether it has gone. */
export async function resendMail(desk: Desk, settings: MailSettings, id: number): Promise<{ isSent: boolean }> {
  requireCan(desk.actor, 'read:mail')
  if (!(await findMail(desk.db.read, id))) throw new NotFoundError('row')
  await deliver(desk.db, settings, id)
  return { isSent: Boolean((await findMail(desk.db.read, id))?.sentAt) }
}

function withoutTokens(text: string): string {
  return text.replace(/(\/desk\/(?:reset|invitation)\/)[\w-]+/g, '$1…')
}

/** The same words with their direction said: not every mail reader finds it out by itself. */
function htmlOf(text: string): string {
  const direction = hasArabic(text) ? 'dir="rtl" lang="ar"' : 'dir="ltr" lang="en"'
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${markLinks(paragraph)}</p>`)
  return `<div ${direction}>${paragraphs.join('\n')}</div>`
}

function markLinks(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign).replaceAll('\n', '<br>')
  return escaped.replace(/https?:\/\/[^\s<]+/g, (url) => `<a dir="ltr" href="${url}">${url}</a>`)
}
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
