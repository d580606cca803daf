import { useEffect, useState } from 'react'
import type { StoryHit } from '#newsroom/stories/list.ts'

const PAUSE_MS = 150
const ADDRESS = '/desk/api/palette'

/** Stories with these words in their headline, asked of the server when typing pauses. Late answers are dropped. */
export function useStoryHits(typed: string): { hits: StoryHit[]; isLoading: boolean } {
  const [found, setFound] = useState<{ text: string; hits: StoryHit[] }>({ text: '', hits: [] })
  const text = typed.trim()

  useEffect(() => {
    if (text === '') return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      const hits = await askStories(text, stop.signal)
      if (!stop.signal.aborted) setFound({ text, hits })
    }, PAUSE_MS)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [text])

  return { hits: text === '' ? [] : found.hits, isLoading: text !== '' && found.text !== text }
}

async function askStories(text: string, signal: AbortSignal): Promise<StoryHit[]> {
  try {
    const answer = await fetch(`${ADDRESS}?q=${encodeURIComponent(text)}`, { signal })
    return answer.ok ? (await answer.json()).value : []
  } catch {
    // A lost network: commands and places still work.
    return []
  }
}
