import type { Answer } from '#newsroom/answer.ts'
import type { Beat } from '#newsroom/stories/presence.ts'
import type { Saved, SaveInput } from '#newsroom/stories/save.ts'
import type { Story } from '#newsroom/stories/story.ts'

export type SaveRequest = Omit<SaveInput, 'id'>
/** `story` is null when it is what was sent. */
export type SaveReply = Omit<Saved, 'story'> & { story: Story | null }

/**
 * How the words of a story travel. Each rejects when no answer came, which says nothing of what the server did; the code
 * `failed` says no more.
 */
export interface Transport {
  /** `isLast`: the page is going away, and the request must outlive it. */
  save(request: SaveRequest, options?: { isLast?: boolean }): Promise<Answer<SaveReply>>
  load(): Promise<Answer<Saved>>
  beat(request: { tab: string; place: string | null }): Promise<Answer<Beat>>
  leave(tab: string): void
}

/** Browsers let at most this many bytes outlive a page. */
const MOST_KEPT_ALIVE = 60_000
const PATIENCE_MS = 20_000

export function makeTransport(storyId: number): Transport {
  const draft = `/desk/api/stories/${storyId}/draft`
  const presence = `/desk/api/stories/${storyId}/presence`
  return {
    save(request, { isLast = false } = {}) {
      const body = JSON.stringify(request)
      const keepalive = isLast && new Blob([body]).size < MOST_KEPT_ALIVE
      return ask(draft, { method: 'PUT', body, keepalive })
    },
    load: () => ask(draft, { method: 'GET' }),
    beat: (request) => ask(presence, { method: 'POST', body: JSON.stringify(request) }),
    leave(tab) {
      navigator.sendBeacon(presence, JSON.stringify({ tab, isLeaving: true }))
    },
  }
}

async function ask<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  const response = await fetch(path, {
    ...init,
    cache: 'no-store',
    credentials: 'same-origin',
    // Signing in is a redirect to a page; an answer that is no answer must not be read as one.
    redirect: 'manual',
    headers: { 'Content-Type': 'application/json' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (response.status === 401) return { ok: false, code: 'signed-out' }
  const answer: unknown = await response.json().catch(() => null)
  return isAnswer<T>(answer) && response.status < 500 ? answer : { ok: false, code: 'failed' }
}

function isAnswer<T>(value: unknown): value is Answer<T> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'
}
