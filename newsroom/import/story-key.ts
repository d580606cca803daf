import { createHash } from 'node:crypto'

/**
 * What a captured story is known by when it comes again: its letters and digits from the headline on, whatever file,
 * spacing, list signs or day of capture they come with.
 */
export function storyKey(headline: string, paragraphs: string[]): string {
  const letters = [headline, ...paragraphs].join('').replace(/[^\p{L}\p{N}]/gu, '')
  return `captured:${createHash('sha256').update(letters).digest('hex').slice(0, 32)}`
}
