import { useEffect, useRef, useState } from 'react'
import type { Library, LibraryItem } from '#newsroom/media/library.ts'
import type { Upload } from '#newsroom/media/upload.ts'
import { fetchLibrary } from './requests.ts'

const PAUSE_MS = 250

/** The library as it is searched and added to. Without `first` it begins by asking for its newest pictures. */
export function useLibrary(first?: Library) {
  const [query, setQuery] = useState('')
  const [items, setItems] = useState<LibraryItem[]>(first?.items ?? [])
  const [next, setNext] = useState(first?.next ?? null)
  const [state, setState] = useState<'ready' | 'loading' | 'failed'>(first ? 'ready' : 'loading')
  const lastAsked = useRef(0)
  const hasFirst = useRef(first !== undefined)

  async function load(words: string, cursor: string | null) {
    lastAsked.current += 1
    const asked = lastAsked.current
    setState('loading')
    const answer = await fetchLibrary(words, cursor)
    // Somebody who goes on typing is not interrupted by the answer to less.
    if (asked !== lastAsked.current) return
    setState(answer.ok ? 'ready' : 'failed')
    if (!answer.ok) return
    setItems((before) => (cursor ? [...before, ...answer.value.items] : answer.value.items))
    setNext(answer.value.next)
  }

  const newest = useRef(load)
  newest.current = load
  useEffect(() => {
    if (hasFirst.current) {
      hasFirst.current = false
      return
    }
    const timer = setTimeout(() => void newest.current(query, null), query ? PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }, [query])

  /** An uploaded picture stands first, wherever it stood before. */
  function putFirst({ mediaId, picture }: Upload) {
    const { alt, caption, credit } = picture
    setItems((before) => {
      const known = before.find((item) => item.mediaId === mediaId)
      const item = known ?? { mediaId, picture, alt, caption, credit, usedCount: 0, createdAt: Date.now() }
      return [item, ...before.filter((other) => other.mediaId !== mediaId)]
    })
  }

  function changeAlt(mediaId: number, alt: string) {
    setItems((before) =>
      before.map((item) => (item.mediaId === mediaId ? { ...item, alt, picture: { ...item.picture, alt } } : item)),
    )
  }

  return {
    query,
    setQuery,
    items,
    hasMore: next !== null,
    state,
    loadMore: () => load(query, next),
    retry: () => load(query, null),
    putFirst,
    changeAlt,
  }
}

export type LibraryState = ReturnType<typeof useLibrary>
