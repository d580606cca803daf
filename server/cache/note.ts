/**
 * What the page cache writes on a page for the server entry, which knows the address but not what the page was made of.
 * It never leaves the process.
 */
export const PAGE_NOTE = 'x-paper-page'

export interface PageNote {
  tags: string[]
  /** The invalidation number read before the page began to be made. */
  seq: number
}

export function writeNote({ tags, seq }: PageNote): string {
  return `${seq} ${tags.join(',')}`
}

/** Undefined for a header that is not there, or not ours. */
export function parseNote(header: unknown): PageNote | undefined {
  const [, seq, tags] = /^(\d+) (.*)$/.exec(typeof header === 'string' ? header : '') ?? []
  return seq === undefined || tags === undefined
    ? undefined
    : { seq: Number(seq), tags: tags.split(',').filter(Boolean) }
}
