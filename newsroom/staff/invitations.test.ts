import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findUserByEmail, listUsers } from '#db/queries/users.ts'
import { makeTestPaper, type TestPaper } from '../test-paper.ts'
import {
  acceptInvitation,
  invite,
  loadInvitation,
  makeFirstLink,
  renewInvitation,
  revokeInvitation,
} from './invitations.ts'
import { loadActor } from './load-actor.ts'
import { addMember, makeEntrance, PASSWORD } from './test-entrance.ts'

const WEEK = 7 * 86_400_000
let paper: TestPaper

beforeEach(async () => {
  paper = await makeTestPaper()
})
afterEach(() => paper.close())

const guest = { email: 'karam@paper.example', name: 'كرم', role: 'desk_editor' as const }
const answer = (token: string) => ({ token, name: 'كرم الصنابري', password: PASSWORD, language: 'ar' as const })

async function administrator() {
  const { desk } = await addMember(paper, { name: 'admin', role: 'administrator' })
  return desk
}

describe('an invitation', () => {
  test('makes the account it promises, once', async () => {
    const desk = await administrator()
    const { token } = await invite(desk, { ...guest, sectionIds: [paper.sections.city, 999] })
    expect(await loadInvitation(paper.db.read, token, desk.now)).toEqual({ ...guest })
    const entrance = makeEntrance(paper)
    await acceptInvitation(entrance, answer(token))
    const user = await findUserByEmail(paper.db.read, guest.email)
    expect(user).toMatchObject({ name: 'كرم الصنابري', role: 'desk_editor', isSample: false })
    const staff = await loadActor(paper.db.read, user?.id ?? '')
    expect(staff?.actor.sectionIds).toEqual([paper.sections.city, paper.sections.transport])
    expect(await loadInvitation(paper.db.read, token, desk.now)).toBeUndefined()
    await expect(acceptInvitation(entrance, answer(token))).rejects.toMatchObject({ code: 'link-dead' })
  })

  test('accepted twice at the same moment makes one account', async () => {
    const { token } = await invite(await administrator(), { ...guest, sectionIds: [] })
    const entrance = makeEntrance(paper)
    const both = await Promise.allSettled([
      acceptInvitation(entrance, answer(token)),
      acceptInvitation(entrance, answer(token)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await listUsers(paper.db.read)).toHaveLength(2)
  })

  test('dies after a week, when it is revoked, and when another is sent', async () => {
    const desk = await administrator()
    const first = await invite(desk, { ...guest, sectionIds: [] })
    expect(await loadInvitation(paper.db.read, first.token, desk.now + WEEK - 1)).toBeDefined()
    expect(await loadInvitation(paper.db.read, first.token, desk.now + WEEK)).toBeUndefined()
    const late = makeEntrance(paper, { now: desk.now + WEEK })
    await expect(acceptInvitation(late, answer(first.token))).rejects.toMatchObject({ code: 'link-dead' })

    const renewed = await renewInvitation({ ...desk, now: desk.now + WEEK }, first.id)
    expect(await loadInvitation(paper.db.read, first.token, desk.now)).toBeUndefined()
    expect(await loadInvitation(paper.db.read, renewed.token, desk.now + WEEK)).toBeDefined()

    const second = await invite(desk, { ...guest, sectionIds: [] })
    expect(await loadInvitation(paper.db.read, renewed.token, desk.now)).toBeUndefined()
    await revokeInvitation(desk, second.id)
    expect(await loadInvitation(paper.db.read, second.token, desk.now)).toBeUndefined()
    await expect(revokeInvitation(desk, second.id)).rejects.toMatchObject({ name: 'NotFoundError' })
    await expect(renewInvitation(desk, second.id)).rejects.toMatchObject({ name: 'NotFoundError' })
  })

  test('is an administrator’s to give, and for an e-mail that has no account', async () => {
    const chief = await addMember(paper, { name: 'chief', role: 'editor_in_chief' })
    await expect(invite(chief.desk, { ...guest, sectionIds: [] })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(invite(await administrator(), { ...guest, email: chief.email, sectionIds: [] })).rejects.toMatchObject(
      {
        fields: { email: 'email-taken' },
      },
    )
  })
})

describe('the first administrator', () => {
  test('comes by a link that says no e-mail, and that is dead once there is one', async () => {
    await addMember(paper, { name: 'sample', role: 'administrator', isSample: true })
    const old = await makeFirstLink(paper.db, Date.now())
    const token = (await makeFirstLink(paper.db, Date.now())) ?? ''
    expect(await loadInvitation(paper.db.read, old ?? '', Date.now())).toBeUndefined()
    expect(await loadInvitation(paper.db.read, token, Date.now())).toEqual({
      email: null,
      name: null,
      role: 'administrator',
    })
    const entrance = makeEntrance(paper)
    await expect(acceptInvitation(entrance, answer(token))).rejects.toMatchObject({ fields: { email: 'required' } })
    await expect(acceptInvitation(entrance, { ...answer(token), email: 'sample@paper.example' })).rejects.toMatchObject(
      { fields: { email: 'email-taken' } },
    )
    await acceptInvitation(entrance, { ...answer(token), email: 'first@paper.example' })
    expect((await findUserByEmail(paper.db.read, 'first@paper.example'))?.role).toBe('administrator')
    expect(await makeFirstLink(paper.db, Date.now())).toBeUndefined()
  })

  test('is made by nobody when another was faster', async () => {
    const token = (await makeFirstLink(paper.db, Date.now())) ?? ''
    await administrator()
    expect(await loadInvitation(paper.db.read, token, Date.now())).toBeUndefined()
    await expect(
      acceptInvitation(makeEntrance(paper), { ...answer(token), email: 'late@paper.example' }),
    ).rejects.toMatchObject({ code: 'link-dead' })
  })
})
