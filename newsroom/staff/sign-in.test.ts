import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { deleteSessions, listSessions, updateUser } from '#db/queries/users.ts'
import { ensureSampleStaff, loadSampleStaff, SAMPLE_PASSWORD } from '../setup/sample-staff.ts'
import { makeTestPaper, type TestPaper } from '../test-paper.ts'
import { beginSecondFactor, confirmSecondFactor, type Owner } from './account.ts'
import { isSessionOver } from './auth.ts'
import { loadActor } from './load-actor.ts'
import { passSecondFactor, signIn } from './sign-in.ts'
import { addMember, cookieOf, cookiesIn, makeEntrance, PASSWORD } from './test-entrance.ts'

let paper: TestPaper

beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

describe('signing in', () => {
  test('takes the right password, in any letter case of the e-mail', async () => {
    const { email } = await addMember(paper, { name: 'huda', role: 'reporter' })
    const entrance = makeEntrance(paper)
    expect(await signIn(entrance, { email: email.toUpperCase(), password: PASSWORD })).toEqual({
      step: 'done',
      language: 'ar',
    })
  })

  test('has one answer for a wrong name, a wrong password and a banned person', async () => {
    const { id, email } = await addMember(paper, { name: 'huda', role: 'reporter' })
    const entrance = makeEntrance(paper)
    await expect(signIn(entrance, { email, password: 'not the password' })).rejects.toMatchObject({
      code: 'wrong-sign-in',
    })
    await expect(signIn(entrance, { email: 'no@paper.example', password: PASSWORD })).rejects.toMatchObject({
      code: 'wrong-sign-in',
    })
    await paper.db.write((tx) => updateUser(tx, id, { isBanned: true }, new Date()))
    await expect(signIn(entrance, { email, password: PASSWORD })).rejects.toMatchObject({ code: 'wrong-sign-in' })
  })

  test('stops guesses at one account, and the right password with them', async () => {
    const { email } = await addMember(paper, { name: 'huda', role: 'reporter' })
    const entrance = makeEntrance(paper)
    for (let n = 0; n < 5; n++) await signIn(entrance, { email, password: `guess number ${n}` }).catch(() => {})
    await expect(signIn(entrance, { email, password: PASSWORD })).rejects.toMatchObject({ code: 'too-many' })
    const later = { ...entrance, now: entrance.now + 61_000 }
    expect(await signIn(later, { email, password: PASSWORD })).toMatchObject({ step: 'done' })
  })
})

describe('the sample staff', () => {
  test('has one person for each role, and comes in while only this machine can reach the paper', async () => {
    await ensureSampleStaff(paper.db, Date.now())
    await ensureSampleStaff(paper.db, Date.now())
    const staff = await loadSampleStaff(paper.db)
    expect(staff.map(({ role }) => role)).toEqual([
      'reporter',
      'desk_editor',
      'desk_editor',
      'copy_editor',
      'photo_editor',
      'editor_in_chief',
      'administrator',
    ])
    const person = { email: 'administrator@sample.test', password: SAMPLE_PASSWORD }
    expect(await signIn(makeEntrance(paper), person)).toMatchObject({ step: 'done' })
    await expect(signIn(makeEntrance(paper, { isLocal: false }), person)).rejects.toMatchObject({
      code: 'wrong-sign-in',
    })
  })

  test('answers for the sections of its desk and all below them', async () => {
    await ensureSampleStaff(paper.db, Date.now())
    const staff = await loadActor(paper.db.read, 'sample-desk-editor')
    expect(staff?.actor.sectionIds).toEqual([paper.sections.city, paper.sections.transport])
    expect((await loadActor(paper.db.read, 'sample-reporter'))?.actor.sectionIds).toEqual([])
  })
})

test('role and ban are what the database says now, whatever was true at sign-in', async () => {
  const { id } = await addMember(paper, { name: 'huda', role: 'reporter' })
  expect((await loadActor(paper.db.read, id))?.actor.role).toBe('reporter')
  await paper.db.write((tx) => updateUser(tx, id, { role: 'copy_editor', language: 'en' }, new Date()))
  expect((await loadActor(paper.db.read, id))?.actor).toMatchObject({ role: 'copy_editor', language: 'en' })
  await paper.db.write((tx) => updateUser(tx, id, { isBanned: true }, new Date()))
  expect(await loadActor(paper.db.read, id)).toBeUndefined()
  expect(await loadActor(paper.db.read, 'nobody')).toBeUndefined()
})

test('a session that was ended is no session', async () => {
  const { id, email } = await addMember(paper, { name: 'huda', role: 'reporter' })
  const { auth } = makeEntrance(paper)
  const headers = new Headers({ cookie: await cookieOf(auth, email) })
  expect((await auth.api.getSession({ headers }))?.user.id).toBe(id)
  await paper.db.write((tx) => deleteSessions(tx, id))
  expect(await auth.api.getSession({ headers })).toBeNull()
})

test('a session ends after twelve hours at rest, and after seven days whatever is done', () => {
  const hour = 3_600_000
  const session = (begun: number, used: number) => ({
    createdAt: new Date(begun * hour),
    updatedAt: new Date(used * hour),
  })
  expect(isSessionOver(session(0, 0), 12 * hour)).toBe(false)
  expect(isSessionOver(session(0, 0), 12 * hour + 1)).toBe(true)
  expect(isSessionOver(session(0, 168), 168 * hour)).toBe(false)
  expect(isSessionOver(session(0, 168), 168 * hour + 1)).toBe(true)
})

// PostgreSQL has a connection for each.
test.skipIf(inject('postgres'))('the library waits for an open write like everybody else', async () => {
  const { email } = await addMember(paper, { name: 'huda', role: 'reporter' })
  const order: string[] = []
  const long = paper.db.write(async (tx) => {
    await deleteSessions(tx, 'nobody')
    await new Promise((done) => setTimeout(done, 400))
    order.push('write')
  })
  const signedIn = signIn(makeEntrance(paper), { email, password: PASSWORD }).then(() => order.push('sign-in'))
  await Promise.all([long, signedIn])
  expect(order).toEqual(['write', 'sign-in'])
})

describe('a second factor', () => {
  async function setUp() {
    const { id, email } = await addMember(paper, { name: 'huda', role: 'editor_in_chief' })
    const plain = makeEntrance(paper)
    const entrance = makeEntrance(paper, { auth: plain.auth, cookie: await cookieOf(plain.auth, email) })
    const staff = await loadActor(paper.db.read, id)
    if (!staff) throw new Error('Nobody was added.')
    const owner: Owner = { ...staff, desk: { db: paper.db, actor: staff.actor, now: Date.now() }, sessionId: '' }
    const made = await beginSecondFactor(entrance, owner, { password: PASSWORD, issuer: 'المجلة' })
    // The library makes a code from the key itself, which stands in base 32 in the address.
    const code = async () => {
      const { createOTP } = await import('@better-auth/utils/otp')
      const { base32 } = await import('@better-auth/utils/base32')
      return createOTP(new TextDecoder().decode(base32.decode(made.key))).totp()
    }
    return { email, entrance, owner, made, code }
  }

  test('counts from its first right code, and is asked for at the next sign-in', async () => {
    const { email, entrance, owner, code, made } = await setUp()
    expect(made.backupCodes).toHaveLength(10)
    await expect(confirmSecondFactor(entrance, owner, '000000')).rejects.toMatchObject({ code: 'wrong-code' })
    await confirmSecondFactor(entrance, owner, await code())
    expect((await loadActor(paper.db.read, owner.actor.userId))?.hasSecondFactor).toBe(true)

    const { headers } = await entrance.auth.api.signInEmail({
      body: { email, password: PASSWORD },
      returnHeaders: true,
    })
    const half = makeEntrance(paper, { auth: entrance.auth, cookie: cookiesIn(headers) })
    expect(await entrance.auth.api.getSession({ headers: half.headers })).toBeNull()
    await expect(passSecondFactor(half, '000000')).rejects.toMatchObject({ code: 'wrong-code' })
    await passSecondFactor(half, await code())
  })

  test('is a code that nobody who saw it can use again', async () => {
    const { email, entrance, owner, code } = await setUp()
    await confirmSecondFactor(entrance, owner, await code())
    const seen = await code()
    for (const isFirst of [true, false]) {
      const body = { email, password: PASSWORD }
      const { headers } = await entrance.auth.api.signInEmail({ body, returnHeaders: true })
      const half = makeEntrance(paper, { auth: entrance.auth, cookie: cookiesIn(headers) })
      if (isFirst) await passSecondFactor(half, seen)
      else await expect(passSecondFactor(half, seen)).rejects.toMatchObject({ code: 'wrong-code' })
    }
    const sessions = await listSessions(paper.db.read, owner.actor.userId, { usedAfter: new Date(0), now: new Date() })
    expect(sessions).toHaveLength(2)
  })

  test('may be a code on paper, once', async () => {
    const { email, entrance, owner, code, made } = await setUp()
    await confirmSecondFactor(entrance, owner, await code())
    const half = async () => {
      const body = { email, password: PASSWORD }
      const { headers } = await entrance.auth.api.signInEmail({ body, returnHeaders: true })
      return makeEntrance(paper, { auth: entrance.auth, cookie: cookiesIn(headers) })
    }
    const paperCode = made.backupCodes[0] ?? ''
    await passSecondFactor(await half(), paperCode.replace('-', ' '))
    await expect(passSecondFactor(await half(), paperCode)).rejects.toMatchObject({ code: 'wrong-code' })
  })
})
