import { constants, setPriority } from 'node:os'
import sharp from 'sharp'
import { attempt } from '../answer.ts'
import { type EncodeJob, encodePicture } from './encode.ts'
import { OUT_OF_MEMORY } from './encoder.ts'

/*
 * A process that decodes one picture and ends: `node encoder-process.ts '{"job": …, "memoryBytes": …}'`. A file made to
 * break a decoder breaks this and not the paper. Prints an `Answer` as JSON; `newsroom/media/encoder.ts` starts it,
 * reads that, and kills it when it takes too long.
 */

/** What libvips may read. It reads much more, among it formats that are programs. */
const LOADERS = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif']
const LOOK_EVERY_MS = 20

if (import.meta.main) {
  const { job, memoryBytes } = JSON.parse(process.argv[2] ?? '') as { job: EncodeJob; memoryBytes: number }
  // Readers come first: nobody waits for a page because a picture is being made.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: LOADERS })
  sharp.cache(false)
  // Decoding runs in other threads, so this one goes on looking.
  setInterval(() => {
    if (process.memoryUsage.rss() > memoryBytes) process.exit(OUT_OF_MEMORY)
  }, LOOK_EVERY_MS).unref()
  process.stdout.write(JSON.stringify(await attempt(() => encodePicture(job))))
}
