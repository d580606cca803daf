import { expect, test } from 'vitest'
import { STATES } from '#newsroom/articles/article.ts'
import { ACTION_NAMES, workflowAction } from '#newsroom/stories/workflow.ts'
import { arrange, asksFirst, relevantTo } from './choice.ts'

test('whoever may do everything has a next step in every state but one, and everything else in the menu', () => {
  for (const state of STATES) {
    const allowed = ACTION_NAMES.filter((name) => workflowAction(name).from.includes(state))
    const { primary, beside, menu } = arrange(state, allowed)
    if (state === 'killed') expect(primary).toBeNull()
    else expect(allowed).toContain(primary)
    expect(beside).not.toBe(primary)
    expect([...menu, ...(primary ? [primary] : [])].toSorted()).toEqual(allowed.toSorted())
  }
})

test('what a person may not do is nowhere', () => {
  expect(arrange('draft', ['submit'])).toEqual({ primary: 'submit', beside: null, menu: [] })
  expect(arrange('in_review', ['withdraw'])).toEqual({ primary: 'withdraw', beside: null, menu: [] })
  expect(arrange('published', [])).toEqual({ primary: null, beside: null, menu: [] })
})

test('what cannot be taken lightly comes last', () => {
  expect(arrange('published', ['correct', 'unpublish', 'kill', 'update', 'discard']).menu).toEqual([
    'correct',
    'discard',
    'unpublish',
    'kill',
  ])
})

test('nothing reaches readers, and nothing leaves them, without a question', () => {
  for (const name of ACTION_NAMES) {
    const { isPublishing, from, to } = workflowAction(name)
    const leaves = from.includes('published') && (to === 'unpublished' || to === 'killed')
    if (isPublishing || leaves) expect(asksFirst(name)).toBe(true)
  }
  expect(asksFirst('submit')).toBe(false)
})

test('a finding is said where it matters', () => {
  const headline = { code: 'no-headline', level: 'block', field: 'headline' } as const
  const embargo = { code: 'embargo', level: 'block', field: 'embargoUntil' } as const
  const picture = { code: 'no-picture', level: 'warn', field: 'lead' } as const
  const all = [headline, embargo, picture]
  expect(relevantTo('publish', all)).toEqual(all)
  expect(relevantTo('schedule', all)).toEqual([headline, picture])
  expect(relevantTo('submit', all)).toEqual([headline])
  expect(relevantTo('kill', all)).toEqual([])
})
