import { useRef, useState } from 'react'
import type { Upload } from '#newsroom/media/upload.ts'
import { uploadPicture } from './upload.ts'

/** One file on its way. */
export interface Sending {
  key: number
  file: File
  state: 'waiting' | 'sending' | 'making' | 'done' | 'refused'
  /** 0–1. */
  share: number
  /** With `refused`: a key of `Desk.errors`. */
  code?: string
  upload?: Upload
}

const AT_ONCE = 2

/** The files being uploaded, two at a time. `onDone` hears of each picture as it arrives. */
export function useUploads(onDone: (upload: Upload) => void) {
  const [sendings, setSendings] = useState<Sending[]>([])
  const running = useRef(new Map<number, AbortController>())
  const waiting = useRef<Sending[]>([])
  const lastKey = useRef(0)

  function change(key: number, values: Partial<Sending>) {
    setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one)))
  }

  async function send({ key, file }: Sending) {
    const abort = new AbortController()
    running.current.set(key, abort)
    change(key, { state: 'sending', share: 0, code: undefined })
    const answer = await uploadPicture(
      file,
      (share) => change(key, { share, state: share === 1 ? 'making' : 'sending' }),
      abort.signal,
    )
    running.current.delete(key)
    if (answer.ok) {
      change(key, { state: 'done', upload: answer.value })
      onDone(answer.value)
    } else change(key, { state: 'refused', code: answer.code })
    startNext()
  }

  function startNext() {
    while (running.current.size < AT_ONCE) {
      const next = waiting.current.shift()
      if (!next) return
      void send(next)
    }
  }

  function add(files: Iterable<File>) {
    const added = Array.from(files, (file): Sending => {
      lastKey.current += 1
      return { key: lastKey.current, file, state: 'waiting', share: 0 }
    })
    setSendings((all) => [...all, ...added])
    waiting.current.push(...added)
    startNext()
  }

  function retry(sending: Sending) {
    change(sending.key, { state: 'waiting', share: 0, code: undefined })
    waiting.current.push(sending)
    startNext()
  }

  /** Takes a file off the list; one on its way is stopped. */
  function remove({ key }: Sending) {
    waiting.current = waiting.current.filter((one) => one.key !== key)
    running.current.get(key)?.abort()
    setSendings((all) => all.filter((one) => one.key !== key))
  }

  return { sendings, add, retry, remove }
}
