import { useEffect, useEffectEvent, useState } from 'react'
import type { Pulse } from '#newsroom/stories/pulse.ts'

const EVERY_MS = 60_000
const ADDRESS = '/desk/api/pulse'

/**
 * How many stories stand in each list, and what alarms are open: asked again every minute while somebody looks, when the
 * window is looked at again, and after `place` has changed.
 */
export function usePulse(initial: Pulse, place: string): { pulse: Pulse; ask: () => void } {
  const [pulse, setPulse] = useState(initial)
  const [known, setKnown] = useState(initial)
  if (known !== initial) {
    setKnown(initial)
    setPulse(initial)
  }

  async function ask() {
    const answer = await fetch(ADDRESS).catch(() => undefined)
    if (answer?.ok) setPulse((await answer.json()).value)
  }
  const askIfSeen = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void ask()
  })

  useEffect(() => {
    const timer = setInterval(askIfSeen, EVERY_MS)
    document.addEventListener('visibilitychange', askIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', askIfSeen)
    }
  }, [])

  const [asked, setAsked] = useState(place)
  useEffect(() => {
    if (asked === place) return
    setAsked(place)
    askIfSeen()
  }, [asked, place])

  return { pulse, ask: () => void ask() }
}
