import type { BlogPostingLeaf, LiveBlogPostingLeaf } from 'schema-dts'
import { cairoDay, startOfCairoDay, startOfNextCairoDay, toCairoIso } from '#arabic/dates.ts'
import { type LeadingClock, splitLeadingClock } from '#arabic/leading-clock.ts'
import { type Block, blockText } from '../../articles/body.ts'
import type { Article } from '../../articles/views.ts'

const MINUTE_MS = 60_000
const NOON_MINUTES = 12 * 60

interface Entry {
  headline: string
  clock: LeadingClock | undefined
  texts: string[]
}

type Coverage = Pick<LiveBlogPostingLeaf, 'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'>

/** A live story's coverage is over once nothing was added to it for a day. */
const QUIET_MS = 86_400_000

/** When the last word was added to a story, milliseconds UTC. */
function lastWordOf({ publishedAt, revisedAt }: Pick<Article, 'publishedAt' | 'revisedAt'>): number {
  return Math.max(publishedAt, revisedAt ?? 0)
}

/** When a live story's coverage will be known to be over, unless something is added before. */
export function coverageEndOf(article: Pick<Article, 'publishedAt' | 'revisedAt'>): number {
  return lastWordOf(article) + QUIET_MS
}

/** What a live story covers: from when, until when if it has ended, and its entries as they stand on the page. */
export function describeCoverage(article: Article): Coverage {
  const entries = entriesOf(article.body.content)
  const times = timesOf(entries, article)
  const starts = times.filter((time) => time !== undefined)
  const lastWord = lastWordOf(article)
  const updates = entries.map(({ headline, texts }, index): BlogPostingLeaf => {
    const time = times[index]
    return {
      '@type': 'BlogPosting',
      headline,
      articleBody: texts.join('\n'),
      datePublished: time === undefined ? undefined : toCairoIso(time),
    }
  })
  return {
    coverageStartTime: toCairoIso(Math.min(article.publishedAt, ...starts)),
    coverageEndTime: coverageEndOf(article) <= article.now ? toCairoIso(lastWord) : undefined,
    liveBlogUpdate: updates,
  }
}

/** An entry is a heading and what follows it; what stands before the first one introduces them all. */
function entriesOf(blocks: Block[]): Entry[] {
  const entries: Entry[] = []
  for (const block of blocks) {
    const text = blockText(block)
    if (block.type === 'heading') {
      const clock = splitLeadingClock(text)
      entries.push({ headline: clock?.rest ?? text, clock, texts: [] })
    } else if (text !== '') entries.at(-1)?.texts.push(text)
  }
  return entries
}

/**
 * The instants of the hours that entries open with. Only the hours are written, newest or oldest first: the oldest is
 * of the day the story began, and where the clock runs backwards by half a day a new day has come. A time that is
 * later than the last word is no time at all.
 */
function timesOf(entries: Entry[], article: Article): (number | undefined)[] {
  const clocks = entries.map((entry) => entry.clock?.minutes)
  const known = clocks.filter((minutes) => minutes !== undefined)
  const steps = known.slice(1).map((minutes, index) => Math.sign(minutes - (known[index] ?? minutes)))
  const isOldestFirst = steps.reduce((sum, step) => sum + step, 0) > 0
  const inOrder = isOldestFirst ? clocks : clocks.toReversed()

  let day = startOfCairoDay(cairoDay(article.publishedAt))
  let before = 0
  const times = inOrder.map((minutes) => {
    if (minutes === undefined) return undefined
    if (before - minutes > NOON_MINUTES) day = startOfNextCairoDay(day)
    before = minutes
    const time = day + minutes * MINUTE_MS
    return time <= lastWordOf(article) ? time : undefined
  })
  return isOldestFirst ? times : times.toReversed()
}
