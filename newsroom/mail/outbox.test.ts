import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addMember } from '../staff/test-entrance.ts'
import { makeTestPaper, NOON, type TestPaper } from '../test-paper.ts'
import { loadMail, resendMail, sendMail } from './outbox.ts'

const MAIL = {
  to: 'huda@paper.example',
  subject: 'كلمة سر جديدة',
  text: 'افتح هذا الرابط:\n\nhttp://127.0.0.1:3000/desk/reset/secret-token_1\n\nالمجلة & دار النشر',
}
const from = { name: 'المجلة', address: 'desk@paper.example' }

let paper: TestPaper
let server: SMTPServer
let url: string
let received: string[]

beforeEach(async () => {
  paper = await makeTestPaper()
  received = []
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1')
      })
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterEach(async () => {
  await new Promise<void>((done) => server.close(done))
  await paper.close()
})

test('mail goes out, and what is kept of it no longer opens anything', async () => {
  const { desk } = await addMember(paper, { name: 'admin', role: 'administrator' })
  await sendMail(paper.db, { url, from }, MAIL, NOON)
  expect(received).toHaveLength(1)
  expect(received[0]).toContain('To: huda@paper.example')
  expect(received[0]).toContain('<desk@paper.example>')
  const html = Buffer.from(received[0]?.split(/text\/html[\s\S]*?\r\n\r\n/)[1]?.split('\r\n--')[0] ?? '', 'base64')
  expect(html.toString()).toContain('<div dir="rtl" lang="ar">')
  expect(html.toString()).toContain('href="http://127.0.0.1:3000/desk/reset/secret-token_1"')
  expect(html.toString()).toContain('المجلة &amp; دار النشر')
  const { mails } = await loadMail(desk, {})
  expect(mails[0]).toMatchObject({ to: MAIL.to, error: null })
  expect(mails[0]?.sentAt).not.toBeNull()
  expect(mails[0]?.text).toContain('/desk/reset/…')
  expect(mails[0]?.text).not.toContain('secret-token')
})

test('without settings mail waits, and its link is read there', async () => {
  const { desk } = await addMember(paper, { name: 'admin', role: 'administrator' })
  const id = await sendMail(paper.db, { url: undefined, from }, MAIL, NOON)
  expect((await loadMail(desk, {})).mails).toMatchObject([{ id, text: MAIL.text, sentAt: null, error: null }])
  expect(await resendMail(desk, { url, from }, id)).toEqual({ isSent: true })
  expect(received).toHaveLength(1)
  expect(await resendMail(desk, { url, from }, id)).toEqual({ isSent: true })
  expect(received).toHaveLength(1)
})

test('what went wrong is written beside the mail', async () => {
  const { desk } = await addMember(paper, { name: 'admin', role: 'administrator' })
  const nowhere = 'smtp://127.0.0.1:1'
  const id = await sendMail(paper.db, { url: nowhere, from }, MAIL, NOON)
  const [mail] = (await loadMail(desk, {})).mails
  expect(mail).toMatchObject({ id, sentAt: null, text: MAIL.text })
  expect(mail?.error).toContain('ECONNREFUSED')
})

test('mail is for those who keep the paper running', async () => {
  const { desk } = await addMember(paper, { name: 'chief', role: 'editor_in_chief' })
  const id = await sendMail(paper.db, { url: undefined, from }, MAIL, NOON)
  await expect(loadMail(desk, {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(resendMail(desk, { url, from }, id)).rejects.toMatchObject({ code: 'forbidden' })
})
