import { cairoDay } from '#arabic/dates.ts'
import type { Database } from '#db/engine.ts'
import { deleteRevisions, listAutosaves } from '#db/queries/revisions.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const AT_ONCE = 1_000

/**
 * Thins out what was kept automatically: of revisions older than a day each person's last of every hour stays, of those
 * older than 30 days the last of every day in Cairo. What anybody asked for, published or restored always stays.
 * @returns how many were deleted.
 */
export async function thinRevisions(db: Database, now: number): Promise<number> {
  const days = await thin(db, { from: null, until: new Date(now - 30 * DAY_MS), stretchOf: dayOf })
  const hours = await thin(db, { from: new Date(now - 30 * DAY_MS), until: new Date(now - DAY_MS), stretchOf: hourOf })
  return days + hours
}

async function thin(
  db: Database,
  range: { from: Date | null; until: Date; stretchOf: (at: number) => string },
): Promise<number> {
  const lasts = new Map<string, number>()
  const surplus: number[] = []
  let after = 0
  for (;;) {
    const rows = await listAutosaves(db.read, { from: range.from, until: range.until, after, limit: AT_ONCE })
    for (const row of rows) {
      const key = `${row.articleId} ${row.byId} ${range.stretchOf(row.at.getTime())}`
      const older = lasts.get(key)
      if (older !== undefined) surplus.push(older)
      lasts.set(key, row.id)
    }
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) break
    after = last.id
  }
  // A few at a time: people are saving meanwhile.
  for (let start = 0; start < surplus.length; start += AT_ONCE) {
    await db.write((tx) => deleteRevisions(tx, surplus.slice(start, start + AT_ONCE)))
  }
  return surplus.length
}

function hourOf(at: number): string {
  return String(Math.floor(at / HOUR_MS))
}

function dayOf(at: number): string {
  const { year, month, day } = cairoDay(at)
  return `${year}-${month}-${day}`
}
