import { spawn } from 'node:child_process'
import { resolve as resolvePath } from 'node:path'
import type { Answer, Refusal } from '../answer.ts'

export interface ApartLimits {
  timeMs: number
  /** The process was killed because it took longer. */
  onLate: Refusal
  /** It was ended by a signal of the system: whatever it worked on broke it. */
  onBroken: Refusal
}

/** More than an answer ever has. */
const MOST_ANSWER = 1_000_000

/**
 * Runs a program of ours in a process of its own, with one JSON argument, and reads the `Answer` it prints. Whatever
 * happens to it, the server goes on. `endings` are answers to exit statuses the program has of its own.
 * @throws Error when it fails in any other way: that is a fault of ours.
 */
export function runApart<T>(
  { program, input, variables = {} }: { program: string; input: unknown; variables?: Record<string, string> },
  { timeMs, onLate, onBroken }: ApartLimits,
  endings: Record<number, Refusal> = {},
): Promise<Answer<T>> {
  // A bundle has no folder of its own: the paper runs in its root, and its programs are named from there.
  const child = spawn(process.execPath, [resolvePath(program), JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing of the paper's settings: what breaks in finds no secret.
    env: { NODE_ENV: 'production', ...variables },
    windowsHide: true,
  })
  const output = collect(child.stdout)
  const complaint = collect(child.stderr)
  return new Promise((resolve, reject) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, timeMs)
    child.once('error', reject)
    child.once('close', (status, signal) => {
      clearTimeout(timer)
      if (isLate) return resolve(onLate)
      if (status === 0) return resolve(JSON.parse(output.text()) as Answer<T>)
      const ending = status === null ? undefined : endings[status]
      if (ending) return resolve(ending)
      if (signal) return resolve(onBroken)
      reject(new Error(`${program} failed: ${complaint.text()}`))
    })
  })
}

function collect(stream: NodeJS.ReadableStream): { text: () => string } {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('data', (piece: string) => {
    if (text.length < MOST_ANSWER) text += piece
  })
  return { text: () => text }
}
