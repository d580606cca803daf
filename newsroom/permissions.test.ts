import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { STATES, type State } from './articles/article.ts'
import { ForbiddenError } from './errors.ts'
import { can, PRIVILEGES, type Privilege, requireCan, type Subject } from './permissions.ts'
import { type Actor, ROLES, type Role } from './staff/actor.ts'
import { ACTION_NAMES, allowedActions, workflowAction } from './stories/workflow.ts'

const MY_SECTION = 1
const OTHER_SECTION = 2

/** How a person stands to a story, which is of another section unless it says otherwise. */
const RELATIONS: Record<string, Partial<Subject>> = {
  'began it': { createdById: 'me' },
  'was given it': { assigneeId: 'me' },
  'signs it': { creditPersonIds: [7] },
  'of the same section': { sectionIds: [OTHER_SECTION, MY_SECTION] },
  'of another section': {},
}
/** What is asked of one story, besides the actions of the workflow. */
const BESIDES: Privilege[] = ['read', 'edit', 'edit:pictures', 'assign', 'share-preview', 'change-slug']
/** What is asked of no story. */
const OF_THE_PAPER = PRIVILEGES.slice(PRIVILEGES.indexOf('create'))

function actorOf(role: Role): Actor {
  const sectionIds = role === 'desk_editor' ? [MY_SECTION] : []
  return { userId: 'me', name: 'me', role, sectionIds, personId: 7, language: 'ar', addressHash: null }
}

function subjectOf(state: State, relation: Partial<Subject>): Subject {
  return {
    state,
    sectionIds: [OTHER_SECTION],
    createdById: 'somebody',
    assigneeId: null,
    creditPersonIds: [8],
    ...relation,
  }
}

function line(name: string, allowed: readonly string[], of: readonly string[]): string {
  const said = allowed.length === of.length ? 'always' : allowed.length === 0 ? 'never' : allowed.join(' ')
  return `  ${name.padEnd(16)} ${said}`
}

function linesOf(role: Role, relation: Partial<Subject>): string[] {
  const actor = actorOf(role)
  const mayIn = (states: readonly State[], privilege: Privilege) =>
    states.filter((state) => can(actor, privilege, subjectOf(state, relation)))
  return [
    ...BESIDES.map((privilege) => line(privilege, mayIn(STATES, privilege), STATES)),
    ...ACTION_NAMES.map((name) => {
      const { from, privilege } = workflowAction(name)
      return line(name, mayIn(from, privilege), from)
    }),
  ]
}

/** The whole table as text: of an action, the states it may be taken in; `always`: wherever the workflow has it. */
function writeTable(): string {
  const lines: string[] = []
  for (const role of ROLES) {
    lines.push(
      role,
      line(
        'the paper',
        OF_THE_PAPER.filter((privilege) => can(actorOf(role), privilege)),
        OF_THE_PAPER,
      ),
    )
    const said = new Map<string, string[]>()
    for (const [name, relation] of Object.entries(RELATIONS)) {
      const text = linesOf(role, relation).join('\n')
      said.set(text, [...(said.get(text) ?? []), name])
    }
    for (const [text, names] of said) lines.push('', `  ${role} · a story: ${names.join(', ')}`, text)
    lines.push('')
  }
  return lines.join('\n')
}

test('every role may do in every state what the table says, and nothing else', () => {
  const table = readFileSync(join(import.meta.dirname, 'permissions.table.txt'), 'utf8')
  const rules = table.split('\n').filter((text) => !text.startsWith('#'))
  expect(writeTable().split('\n')).toEqual(rules)
})

test('the screens offer what may be done, and nothing else', () => {
  for (const role of ROLES) {
    for (const relation of Object.values(RELATIONS)) {
      for (const state of STATES) {
        const subject = subjectOf(state, relation)
        const offered = allowedActions(actorOf(role), subject, { isAhead: true })
        const allowed = ACTION_NAMES.filter((name) => {
          const { from, privilege } = workflowAction(name)
          return from.includes(state) && can(actorOf(role), privilege, subject)
        })
        expect(offered).toEqual(allowed)
      }
    }
  }
})

test('without anything new there is nothing to update, and nothing to throw away', () => {
  const chief = actorOf('editor_in_chief')
  const offered = allowedActions(chief, subjectOf('published', {}), { isAhead: false })
  expect(offered).toEqual(['correct', 'unpublish', 'kill'])
  expect(allowedActions(chief, subjectOf('correcting', {}), { isAhead: false })).toContain('discard')
})

describe('what must hold whatever the table says', () => {
  const everywhere = STATES.flatMap((state) =>
    Object.values(RELATIONS).map((relation) => ({ state, relation, subject: subjectOf(state, relation) })),
  )
  const may = (role: Role, privilege: Privilege, subject: Subject) => can(actorOf(role), privilege, subject)

  test.each(['reporter', 'photo_editor', 'copy_editor'] as const)('a %s brings nothing to readers', (role) => {
    const toReaders = ACTION_NAMES.filter((name) => workflowAction(name).isPublishing || workflowAction(name).needsTime)
    for (const { subject } of everywhere) {
      for (const name of toReaders) expect(may(role, workflowAction(name).privilege, subject)).toBe(false)
    }
  })

  test('nobody but the heads of the paper clears a legal hold, kills a story or revives one', () => {
    for (const role of ROLES) {
      const isHead = role === 'editor_in_chief' || role === 'administrator'
      for (const { subject } of everywhere) {
        for (const privilege of ['clear-legal', 'kill', 'revive'] as const) {
          expect(may(role, privilege, subject)).toBe(isHead)
        }
      }
    }
  })

  test('a story on legal hold is changed and shown around by nobody else', () => {
    for (const role of ['reporter', 'desk_editor', 'copy_editor', 'photo_editor'] as const) {
      for (const relation of Object.values(RELATIONS)) {
        const subject = subjectOf('legal_hold', relation)
        for (const privilege of ['edit', 'edit:pictures', 'spike', 'share-preview'] as const) {
          expect(may(role, privilege, subject)).toBe(false)
        }
      }
    }
  })

  test('nobody writes in a story that is killed or thrown away', () => {
    for (const role of ROLES) {
      for (const { subject, state } of everywhere) {
        if (state === 'killed' || state === 'spiked') expect(may(role, 'edit', subject)).toBe(false)
      }
    }
  })

  test('the staff is the business of administrators alone', () => {
    for (const role of ROLES) {
      for (const privilege of ['manage:staff', 'read:mail', 'read:audit'] as const) {
        expect(can(actorOf(role), privilege)).toBe(role === 'administrator')
      }
    }
  })

  test('a person without a byline owns no story because it has none either', () => {
    const actor = { ...actorOf('reporter'), personId: null }
    expect(can(actor, 'read', subjectOf('draft', { creditPersonIds: [] }))).toBe(false)
  })

  test('a refusal is an error of its own', () => {
    expect(() => requireCan(actorOf('reporter'), 'kill', subjectOf('published', { createdById: 'me' }))).toThrow(
      ForbiddenError,
    )
    expect(() => requireCan(actorOf('reporter'), 'create')).not.toThrow()
  })
})
