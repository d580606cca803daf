'use client'

import { startOfCairoDay } from '#arabic/dates.ts'
import { useMoment } from '../ui/Moment.tsx'

/** A day written `2026-11-22`, in words. */
export function useDay(): (day: string) => string {
  const say = useMoment()
  return (text) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
    return say(startOfCairoDay({ year, month, day }), 'date')
  }
}
