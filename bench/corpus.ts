import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Body } from '../newsroom/articles/body.ts'

export const CORPUS = join(import.meta.dirname, '../../shared/data/ant-corpus.jsonl.gz')

export interface Story {
  headline: string
  body: string
  section: string
}

/** The stories of an archive (one JSON story on each line, gzipped) that have a headline and a body. */
export async function readStories(path: string): Promise<Story[]> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) })
  const all: Story[] = []
  for await (const line of lines) all.push(JSON.parse(line) as Story)
  return all.filter((story) => story.headline && story.body)
}

export function toBody(text: string): Body {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

/** All of a row that the index does not look at. */
export function blankRow(at: Date) {
  return {
    format: 'news',
    state: 'published',
    kicker: null,
    headline: '',
    frontHeadline: null,
    standfirst: null,
    slug: 'story',
    dateline: null,
    sourceId: null,
    wordCount: 0,
    pictureCount: 0,
    firstPublishedAt: at,
    publishedAt: at,
    revisedAt: null,
    updatedAt: at,
    createdAt: at,
    breakingUntil: null,
    frontRank: null,
    isSensitive: false,
    killReason: null,
    killedAt: null,
    importKey: null,
  }
}

/** Mulberry32: the same numbers on every machine. */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** «median 1.2, p95 3.4, worst 5.6» */
export function spread(numbers: number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  return `median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)}`
}
