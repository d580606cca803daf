import { checkCopy, fixCopy } from '#arabic/copy/check.ts'
import { CopyReader } from './copy-reader.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

/** This file runs in a worker, whose global is not a window. */
interface WorkerScope {
  postMessage(message: FromWorker): void
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
}
const scope = globalThis as unknown as WorkerScope

const reader = new CopyReader({
  check: checkCopy,
  fix: fixCopy,
  // Hunspell is fetched when somebody asks for it.
  loadSpeller: async (files) => (await import('./load-speller.ts')).loadSpeller(files),
  answer: (message) => scope.postMessage(message),
  pause: () => new Promise((done) => setTimeout(done)),
})

scope.onmessage = ({ data }) => {
  void reader.take(data)
}
