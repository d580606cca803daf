import type { Answer } from '#newsroom/answer.ts'
import type { Library } from '#newsroom/media/library.ts'

/** What is said of a picture. What is left out stays as it is. */
export interface PictureWords {
  alt?: string
  caption?: string
  credit?: string
  source?: string
  licence?: string
}

/** A lost network and a fault are the code `failed`. */
async function ask<T>(path: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(`/desk/api/media${path}`, init)
    return (await response.json()) as Answer<T>
  } catch {
    return { ok: false, code: 'failed' }
  }
}

export function fetchLibrary(query: string, cursor: string | null): Promise<Answer<Library>> {
  const asked = new URLSearchParams({ q: query, ...(cursor && { cursor }) })
  return ask(`?${asked}`)
}

export function savePictureWords({ mediaId, ...words }: PictureWords & { mediaId: number }): Promise<Answer> {
  return ask(`/${mediaId}`, { method: 'PATCH', body: JSON.stringify(words) })
}

export function saveFocalPoint({ mediaId, ...point }: { mediaId: number; x: number; y: number }): Promise<Answer> {
  return ask(`/${mediaId}/focal`, { method: 'PUT', body: JSON.stringify(point) })
}
