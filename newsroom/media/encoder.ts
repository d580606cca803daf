import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Answer } from '../answer.ts'
import { InvalidError } from '../errors.ts'
import type { Encoded, EncodeJob } from './encode.ts'
import { makeGate } from './gate.ts'

/** The exit status of a process that needed more memory than it may have. */
export const OUT_OF_MEMORY = 75

export interface EncoderLimits {
  timeMs: number
  memoryBytes: number
  /** The program that does the work; tests put a worse one in its place. */
  program?: string
}

const LIMITS: EncoderLimits = { timeMs: 60_000, memoryBytes: 1_500 * 1_024 * 1_024 }
const AT_ONCE = 2
/** More than an answer ever has. */
const MOST_ANSWER = 1_000_000

// Bundles of one server hold this module more than once; the number of processes is counted over all of them.
const kept = globalThis as typeof globalThis & { encoderGate?: ReturnType<typeof makeGate> }
kept.encoderGate ??= makeGate(AT_ONCE)
const gate = kept.encoderGate

/**
 * Runs `encodePicture` in a process of its own: at most two at a time, each bounded in time and memory, and killed when
 * it goes over. Whatever happens to it, the server goes on.
 * @throws InvalidError as `encodePicture` does, and 'picture-slow' when the bounds did not suffice, 'picture-broken'
 * when the decoder crashed.
 */
export function encodeApart(job: EncodeJob & { source: string }, limits = LIMITS): Promise<Encoded> {
  return gate(async () => {
    const answer = await run(job, limits)
    if (answer.ok) return answer.value
    throw new InvalidError(answer.code)
  })
}

function run(job: EncodeJob, { timeMs, memoryBytes, program }: EncoderLimits): Promise<Answer<Encoded>> {
  // A bundle has no folder of its own: the paper runs in its root.
  const path = program ?? join(process.cwd(), 'newsroom/media/encoder-process.ts')
  const child = spawn(process.execPath, [path, JSON.stringify({ job, memoryBytes })], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing of the paper's settings: what breaks in finds no secret.
    env: { NODE_ENV: 'production' },
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
      if (isLate || status === OUT_OF_MEMORY) return resolve({ ok: false, code: 'picture-slow' })
      if (status === 0) return resolve(JSON.parse(output.text()) as Answer<Encoded>)
      // Killed by the decoder's own fault: the file did that. Any other end is a fault of ours.
      if (signal) return resolve({ ok: false, code: 'picture-broken' })
      reject(new Error(`The encoder failed: ${complaint.text()}`))
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
