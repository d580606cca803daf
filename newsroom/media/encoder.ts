import { InvalidError } from '../errors.ts'
import { runApart } from './apart.ts'
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
const PROGRAM = 'newsroom/media/encoder-process.ts'

const SLOW = { ok: false, code: 'picture-slow' } as const
const BROKEN = { ok: false, code: 'picture-broken' } as const

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
  const { program = PROGRAM, timeMs, memoryBytes } = limits
  return gate(async () => {
    const answer = await runApart<Encoded>(
      { program, input: { job, memoryBytes } },
      // Killed by the decoder's own fault: the file did that.
      { timeMs, onLate: SLOW, onBroken: BROKEN },
      { [OUT_OF_MEMORY]: SLOW },
    )
    if (answer.ok) return answer.value
    throw new InvalidError(answer.code)
  })
}
