'use server'

import type { Answer } from '#newsroom/answer.ts'
import {
  addPartnerFeed,
  editPartnerFeed,
  feedChangesSchema,
  feedIdSchema,
  feedPauseSchema,
  newFeedSchema,
  pausePartnerFeed,
  removePartnerFeed,
  renewPartnerFeed,
} from '#newsroom/feeds/partners.ts'
import { perform } from '../../perform.ts'

export async function addFeedAction(input: unknown): Promise<Answer<{ id: number }>> {
  return perform({ schema: newFeedSchema, input, privilege: 'manage:feeds' }, addPartnerFeed)
}

export async function editFeedAction(input: unknown): Promise<Answer> {
  return perform({ schema: feedChangesSchema, input, privilege: 'manage:feeds' }, editPartnerFeed)
}

export async function pauseFeedAction(input: unknown): Promise<Answer> {
  return perform({ schema: feedPauseSchema, input, privilege: 'manage:feeds' }, pausePartnerFeed)
}

export async function renewFeedAction(input: unknown): Promise<Answer> {
  return perform({ schema: feedIdSchema, input, privilege: 'manage:feeds' }, renewPartnerFeed)
}

export async function removeFeedAction(input: unknown): Promise<Answer> {
  return perform({ schema: feedIdSchema, input, privilege: 'manage:feeds' }, removePartnerFeed)
}
