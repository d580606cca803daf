import { gzipSync } from 'node:zlib'
import { openDatabase, ownPlace } from '#db/open.ts'
import type { FeedFormat } from '#newsroom/addresses.ts'
import { loadFeed } from '#newsroom/feeds/load.ts'
import { WORDS } from '#newsroom/feeds/test-words.ts'

/*
 * What a feed costs when it must be made: sixty whole stories read, drawn and written. A reader is sent what is kept, so
 * this is paid once after a change. `DATA_DIR=… node bench/feeds.ts`
 */

const TIMES = 20
const db = openDatabase(ownPlace)

for (const format of ['rss', 'atom', 'json'] satisfies FeedFormat[]) {
  const times: number[] = []
  let text = ''
  for (let n = 0; n < TIMES; n++) {
    const began = performance.now()
    const request = { asked: { kind: 'site' as const }, format, words: WORDS, origin: 'https://paper.example' }
    const loaded = await loadFeed(db.read, request, Date.now())
    times.push(performance.now() - began)
    if (loaded?.view.kind === 'feed') text = loaded.view.text
  }
  times.sort((a, b) => a - b)
  const median = times[TIMES / 2] ?? 0
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`
  const sizes = [Buffer.byteLength(text), gzipSync(text).length].map(kilobytes).join(', gzip ')
  process.stdout.write(
    `${format.padEnd(5)} median ${median.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms, ${sizes}\n`,
  )
}
await db.close()
