import type { Answer } from '#newsroom/answer.ts'
import type { RuleTrial, Trial } from '#newsroom/redirects/try.ts'

/** What may be done to the rules, as the page hands it on. */
export interface RedirectActions {
  add: (input: unknown) => Promise<Answer<{ id: number }>>
  edit: (input: unknown) => Promise<Answer>
  remove: (input: unknown) => Promise<Answer>
  order: (input: unknown) => Promise<Answer>
  setSite: (input: unknown) => Promise<Answer>
  tryAddress: (input: unknown) => Promise<Answer<Trial>>
  tryRule: (input: unknown) => Promise<Answer<RuleTrial>>
}

export const PATH = '/desk/manage/redirects'
export const TABLE_PATH = '/desk/api/redirects'

export const VIEWS = ['exact', 'patterns', 'sites'] as const
export type RedirectView = (typeof VIEWS)[number]
