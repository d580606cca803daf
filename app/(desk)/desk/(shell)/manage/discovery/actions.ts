'use server'

import { announcementIdSchema, retellAnnouncement } from '#newsroom/announce/manage.ts'
import type { Answer } from '#newsroom/answer.ts'
import { discoveryFormSchema, saveDiscoveryForm } from '#newsroom/discovery/manage.ts'
import { perform } from '../../perform.ts'

export async function saveDiscoveryAction(input: unknown): Promise<Answer<{ seen: number }>> {
  return perform({ schema: discoveryFormSchema, input, privilege: 'manage:discovery' }, saveDiscoveryForm)
}

export async function retellAnnouncementAction(input: unknown): Promise<Answer> {
  return perform({ schema: announcementIdSchema, input, privilege: 'manage:discovery' }, retellAnnouncement)
}
