import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findUser } from '#db/queries/users.ts'
import { makeTestPaper, type TestPaper } from '../test-paper.ts'
import type { Desk } from './actor.ts'
import { loadActor } from './load-actor.ts'
import { makeResetLink, makeResetLinkFor, resetPassword } from './reset.ts'
import { signIn } from './sign-in.ts'
import { banMember, changeMember, loadStaff, resetSecondFactor, unbanMember } from './staff.ts'
import { addMember, cookieOf, makeEntrance, PASSWORD } from './test-entrance.ts'

let paper: TestPaper
let desk: Desk

beforeEach(async () => {
  paper = await makeTestPaper()
  desk = (await addMember(paper, { name: 'admin', role: 'administrator' })).desk
})
afterEach(() => paper.close())

const asReporter = (userId: string) => ({ userId, role: 'reporter' as const, sectionIds: [], personId: null })

describe('the keys', () => {
  test('nobody takes them from themselves', async () => {
    const self = desk.actor.userId
    await expect(changeMember(desk, asReporter(self))).rejects.toMatchObject({ code: 'not-yourself' })
    await expect(banMember(desk, self)).rejects.toMatchObject({ code: 'not-yourself' })
    await expect(resetSecondFactor(desk, self)).rejects.toMatchObject({ code: 'not-yourself' })
  })

  test('the last administrator keeps them, whoever else asks', async () => {
    const sample = await addMember(paper, { name: 'sample', role: 'administrator', isSample: true })
    const last = desk.actor.userId
    await expect(changeMember(sample.desk, asReporter(last))).rejects.toMatchObject({ code: 'last-administrator' })
    await expect(banMember(sample.desk, last)).rejects.toMatchObject({ code: 'last-administrator' })
    const second = await addMember(paper, { name: 'second', role: 'administrator' })
    await banMember(second.desk, last)
    expect((await findUser(paper.db.read, last))?.isBanned).toBe(true)
    await expect(banMember(sample.desk, second.id)).rejects.toMatchObject({ code: 'last-administrator' })
  })

  test('two administrators who ban each other at once leave one', async () => {
    const second = await addMember(paper, { name: 'second', role: 'administrator' })
    const both = await Promise.allSettled([banMember(desk, second.id), banMember(second.desk, desk.actor.userId)])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })

  test('are nobody else’s', async () => {
    const chief = await addMember(paper, { name: 'chief', role: 'editor_in_chief' })
    const { id } = await addMember(paper, { name: 'huda', role: 'reporter' })
    for (const work of [
      () => loadStaff(chief.desk),
      () => changeMember(chief.desk, asReporter(id)),
      () => banMember(chief.desk, id),
      () => unbanMember(chief.desk, id),
      () => resetSecondFactor(chief.desk, id),
      () => makeResetLinkFor(chief.desk, makeEntrance(paper).auth, id),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

test('a ban ends what is open, and a word takes it back', async () => {
  const { id, email } = await addMember(paper, { name: 'huda', role: 'reporter' })
  const { auth } = makeEntrance(paper)
  const headers = new Headers({ cookie: await cookieOf(auth, email) })
  await banMember(desk, id)
  expect(await auth.api.getSession({ headers })).toBeNull()
  expect(await loadActor(paper.db.read, id)).toBeUndefined()
  await unbanMember(desk, id)
  expect(await signIn(makeEntrance(paper), { email, password: PASSWORD })).toMatchObject({ step: 'done' })
})

test('a member gets a role, sections that are there, and a byline that is one', async () => {
  const { id } = await addMember(paper, { name: 'huda', role: 'reporter' })
  const sectionIds = [paper.sections.city, 999]
  await changeMember(desk, { userId: id, role: 'desk_editor', sectionIds, personId: paper.person })
  expect((await loadActor(paper.db.read, id))?.actor).toMatchObject({
    role: 'desk_editor',
    sectionIds: [paper.sections.city, paper.sections.transport],
    personId: paper.person,
  })
  const view = await loadStaff(desk)
  expect(view.members.find((member) => member.id === id)).toMatchObject({
    sectionIds: [paper.sections.city],
    byline: 'هدى الأسعد',
  })
  await expect(changeMember(desk, { ...asReporter(id), personId: 999 })).rejects.toMatchObject({
    fields: { personId: 'not-found' },
  })
  await changeMember(desk, asReporter(id))
  expect((await loadActor(paper.db.read, id))?.actor.sectionIds).toEqual([])
})

describe('a new password', () => {
  test('is set by a link, once; sessions end, and the account may be tried again', async () => {
    const { email } = await addMember(paper, { name: 'huda', role: 'reporter' })
    const entrance = makeEntrance(paper)
    const cookie = await cookieOf(entrance.auth, email)
    for (let n = 0; n < 5; n++) await signIn(entrance, { email, password: 'forgotten, alas' }).catch(() => {})
    const link = await makeResetLink(entrance, email)
    const other = await makeResetLink(entrance, email)
    await resetPassword(entrance, { token: link?.token ?? '', password: 'a password to remember' })
    expect(await entrance.auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull()
    expect(await signIn(entrance, { email, password: 'a password to remember' })).toMatchObject({ step: 'done' })
    for (const token of [link?.token, other?.token, 'invented']) {
      await expect(resetPassword(entrance, { token: token ?? '', password: PASSWORD })).rejects.toMatchObject({
        code: 'link-dead',
      })
    }
  })

  test('has no link for nobody, the banned and the sample staff, and none after an hour', async () => {
    const { id, email } = await addMember(paper, { name: 'huda', role: 'reporter' })
    const sample = await addMember(paper, { name: 'sample', role: 'reporter', isSample: true })
    const entrance = makeEntrance(paper)
    const link = await makeResetLink(entrance, email)
    const late = { ...entrance, now: entrance.now + 3_600_001 }
    await expect(resetPassword(late, { token: link?.token ?? '', password: PASSWORD })).rejects.toMatchObject({
      code: 'link-dead',
    })
    expect(await makeResetLink(entrance, 'no@paper.example')).toBeUndefined()
    expect(await makeResetLink(entrance, sample.email)).toBeUndefined()
    await banMember(desk, id)
    expect(await makeResetLink(entrance, email)).toBeUndefined()
    await expect(makeResetLinkFor(desk, entrance.auth, id)).rejects.toMatchObject({ code: 'banned' })
  })
})
