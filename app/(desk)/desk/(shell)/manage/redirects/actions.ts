'use server'

import type { Answer } from '#newsroom/answer.ts'
import {
  addRule,
  editRule,
  newRuleSchema,
  oldSiteSchema,
  orderPatterns,
  patternOrderSchema,
  removeRule,
  ruleChangesSchema,
  ruleIdSchema,
  setOldSite,
} from '#newsroom/redirects/rules.ts'
import {
  type RuleTrial,
  type Trial,
  tryAddress,
  tryAddressSchema,
  tryRule,
  tryRuleSchema,
} from '#newsroom/redirects/try.ts'
import { perform } from '../../perform.ts'

const privilege = 'manage:redirects'

export async function addRuleAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform({ schema: newRuleSchema, input, privilege }, addRule)
}

export async function editRuleAction(input: unknown): Promise<Answer> {
  return perform({ schema: ruleChangesSchema, input, privilege }, editRule)
}

export async function removeRuleAction(input: unknown): Promise<Answer> {
  return perform({ schema: ruleIdSchema, input, privilege }, removeRule)
}

export async function orderPatternsAction(input: unknown): Promise<Answer> {
  return perform({ schema: patternOrderSchema, input, privilege }, orderPatterns)
}

export async function setOldSiteAction(input: unknown): Promise<Answer> {
  return perform({ schema: oldSiteSchema, input, privilege }, setOldSite)
}

export async function tryAddressAction(input: unknown): Promise<Answer<Trial>> {
  return perform({ schema: tryAddressSchema, input, privilege }, tryAddress)
}

export async function tryRuleAction(input: unknown): Promise<Answer<RuleTrial>> {
  return perform({ schema: tryRuleSchema, input, privilege }, tryRule)
}
