import type { Desk } from '../staff/actor.ts'
import { type Alarm, listAlarms } from './alarms.ts'
import { countViews } from './list.ts'
import type { View } from './list-query.ts'

/** What the frame of the desk shows on every page. */
export interface Pulse {
  counts: Partial<Record<View, number>>
  alarms: Alarm[]
}

/** Counts and alarms, for this person. */
export async function loadPulse(desk: Desk): Promise<Pulse> {
  return { counts: await countViews(desk), alarms: await listAlarms(desk) }
}
