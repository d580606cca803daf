/** Whether what a client has is what it would be sent. Tags are compared weakly: an encoding is no other feed. */
export function isUnchanged(
  headers: Headers,
  { etag, changedAt }: { etag: string; changedAt: number | null },
): boolean {
  const known = headers.get('if-none-match')
  if (known !== null) {
    return known.split(',').some((one) => one.trim() === '*' || bare(one.trim()) === bare(etag))
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return changedAt !== null && !Number.isNaN(since) && toSecond(changedAt) <= since
}

function bare(etag: string): string {
  return etag.replace(/^W\//, '')
}

/** Until this long after a change, a second one could bear the same second. */
const SETTLED_MS = 1_000

/** When something was changed, once that can be said by a clock of whole seconds; null until then. */
export function settled(changedAt: number | null, now: number): number | null {
  return changedAt !== null && now - changedAt > SETTLED_MS ? changedAt : null
}

/** The clock of HTTP has no parts of a second. */
export function toSecond(instant: number): number {
  return Math.floor(instant / 1000) * 1000
}
