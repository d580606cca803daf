import { findDesk } from '#newsroom/session.ts'
import { loadPulse } from '#newsroom/stories/pulse.ts'

/** The counts of the lists and the open alarms, for whoever asks. An `Answer` of `Pulse`. */
export async function GET(): Promise<Response> {
  const desk = await findDesk()
  if (!desk) return Response.json({ ok: false, code: 'signed-out' }, { status: 401 })
  return Response.json({ ok: true, value: await loadPulse(desk) })
}
