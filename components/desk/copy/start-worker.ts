import type { Reader } from './copy-store.ts'
import type { FromWorker } from './protocol.ts'

const LATEST_MS = 300

/** What is shown waits for the moment between two keys. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: LATEST_MS })
  else work()
}

/** Starts the worker that reads. A browser that will not is told of in `fail`: writing goes on without it. */
export function startWorker(hear: (message: FromWorker) => void, fail: () => void): Reader {
  let worker: Worker
  try {
    worker = new Worker(new URL('./copy-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    fail()
    return { post: () => undefined, stop: () => undefined }
  }
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => whenIdle(() => hear(data))
  worker.onerror = (event) => {
    // What cannot be loaded says so by an event alone.
    event.preventDefault()
    fail()
  }
  return { post: (message) => worker.postMessage(message), stop: () => worker.terminate() }
}
