import type { Answer } from '#newsroom/answer.ts'
import type { Upload } from '#newsroom/media/upload.ts'

/** What the file dialog offers. Without HEIC in it a telephone hands over its pictures as JPEG by itself. */
export const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']
/** The server says so, too; this spares a wait. */
const MOST_BYTES = 40 * 1_024 * 1_024

/**
 * Sends one file. `onProgress` hears what share of it (0–1) was sent; from 1 on its sizes are being made.
 * Never rejects: a lost network and a fault are the code `failed`.
 */
export function uploadPicture(
  file: File,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Answer<Upload>> {
  if (file.size > MOST_BYTES) return Promise.resolve({ ok: false, code: 'picture-bytes' })
  return new Promise((resolve) => {
    // `fetch` does not say how much was sent.
    const request = new XMLHttpRequest()
    const fail = () => resolve({ ok: false, code: 'failed' })
    request.open('POST', '/desk/api/media')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.upload.addEventListener('load', () => onProgress(1))
    request.addEventListener('load', () => {
      const answer: Answer<Upload> | null = request.response
      if (answer === null) fail()
      else resolve(answer)
    })
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, fail)
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
