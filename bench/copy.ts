import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { checkCopy, fixCopy } from '../arabic/copy/check.ts'
import type { CopyBlock, CopyFinding, CopyStyle, RuleId } from '../arabic/copy/copy.ts'
import { RULES } from '../arabic/copy/rules.ts'
import { houseStyleSchema } from '../newsroom/copy/house-style.ts'

/*
 * How often each rule of the copy desk finds something in an archive, and how long it takes. With `--sample <rule>` it
 * prints a hundred findings of that rule drawn at random, the same each time, to be judged by a person.
 *
 *     node bench/copy.ts [archive.jsonl.gz] [--sample rule]
 */

const SEED = 20_260_101
const SAMPLE = 100
const CONTEXT = 24
/** Every rule that a house may or may not want is on here, or there would be nothing to count. */
const STYLE: CopyStyle = {
  ...houseStyleSchema.parse({ since: 'before', honorifics: 'short', twoDots: 'headlines', finalYa: 'consistent' }),
  digits: 'latn',
  words: { names: [], spellings: [], cliches: [], ignored: [] },
}

const arguments_ = process.argv.slice(2)
const sampled = arguments_.includes('--sample') ? arguments_[arguments_.indexOf('--sample') + 1] : undefined
const archive =
  arguments_.find((one, index) => !one.startsWith('--') && arguments_[index - 1] !== '--sample') ??
  join(import.meta.dirname, '../../shared/data/ant-corpus.jsonl.gz')

const stories = readStories()
if (sampled) printSample(sampled)
else {
  printCounts()
  printSpeed()
}

function readStories(): CopyBlock[][] {
  const file = readFileSync(archive)
  const lines = (archive.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const { headline, body } = JSON.parse(line) as { headline: string; body: string }
    const paragraphs = body.split('\n').filter((text) => text.trim() !== '')
    return [
      { text: headline, kind: 'headline' },
      ...paragraphs.map((text): CopyBlock => ({ text: text.trim(), kind: 'paragraph' })),
    ]
  })
}

function printCounts(): void {
  const hits = new Map<RuleId, { found: number; automatic: number; stories: number }>()
  for (const blocks of stories) {
    const seen = new Set<RuleId>()
    for (const finding of checkCopy(blocks, STYLE)) {
      const count = hits.get(finding.rule) ?? { found: 0, automatic: 0, stories: 0 }
      count.found += 1
      if (finding.class === 'automatic') count.automatic += 1
      if (!seen.has(finding.rule)) count.stories += 1
      seen.add(finding.rule)
      hits.set(finding.rule, count)
    }
  }
  console.table(
    RULES.map(({ id, class: ruleClass }) => {
      const { found, automatic, stories: within } = hits.get(id) ?? { found: 0, automatic: 0, stories: 0 }
      return { rule: id, class: ruleClass, found, automatic, stories: within, perThousand: perThousand(found) }
    }),
  )
}

function perThousand(count: number): number {
  return Math.round((count * 10_000) / stories.length) / 10
}

/** Medians over stories of about the length that is asked for; the best of several passes, as on an idle machine. */
function printSpeed(): void {
  const short = stories.filter((blocks) => Math.abs(countWords(blocks) - 200) < 20).slice(0, 300)
  const long = Array.from({ length: 12 }, (_, index) => longStory(index * 40))
  for (const blocks of short) checkCopy(blocks, STYLE)
  console.table([
    { what: 'check, a story of 200 words', ms: median(short.map((blocks) => time(() => checkCopy(blocks, STYLE)))) },
    { what: 'check, a story of 3,000 words', ms: median(long.map((blocks) => time(() => checkCopy(blocks, STYLE)))) },
    { what: 'fix, a story of 200 words', ms: median(short.map((blocks) => time(() => fixCopy(blocks, STYLE)))) },
  ])
}

function longStory(from: number): CopyBlock[] {
  const blocks: CopyBlock[] = []
  for (let at = from; countWords(blocks) < 3_000; at += 1) blocks.push(...(stories[at] ?? []))
  return blocks
}

function countWords(blocks: readonly CopyBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0)
}

function time(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < 5; pass += 1) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

function median(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100
}

function printSample(rule: string): void {
  const found: { finding: CopyFinding; text: string }[] = []
  for (const blocks of stories) {
    for (const finding of checkCopy(blocks, STYLE)) {
      if (finding.rule === rule) found.push({ finding, text: blocks[finding.block]?.text ?? '' })
    }
  }
  const random = makeRandom(SEED)
  const drawn = found
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, SAMPLE)
  console.log(`${rule}: ${drawn.length} of ${found.length}`)
  for (const [index, { one }] of drawn.entries()) console.log(`${index + 1}. ${inContext(one.finding, one.text)}`)
}

function inContext({ start, end, found, replacements, class: own }: CopyFinding, text: string): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT)
  return `${own[0]} ${before}[${found}|${replacements.join('|')}]${after}`.replaceAll('\n', '⏎')
}

/** Mulberry32: the same numbers on every machine. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
