import { diffWords } from '#arabic/words-diff.ts'

/** A stretch of a text and what takes its place: UTF-16 offsets. */
export interface TextEdit {
  start: number
  end: number
  insert: string
}

/** An edit without the letters at both ends that stay: what is bold or a link beside the change stays so. */
export function trimEdit(text: string, { start, end, insert }: TextEdit): TextEdit {
  const old = text.slice(start, end)
  const most = Math.min(old.length, insert.length)
  let head = 0
  while (head < most && old[head] === insert[head]) head += 1
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === insert[insert.length - 1 - tail]) tail += 1
  return { start: start + head, end: end - tail, insert: insert.slice(head, insert.length - tail) }
}

/** LINE FEED, OBJECT REPLACEMENT CHARACTER: in a document they are no letters, and no edit goes over them. */
const NO_TEXT = /[\n\ufffc]/u

/**
 * What makes one text of another, in order and apart, each as small as it can be. None where the two differ in more than
 * their letters: a break or a picture in the line is not put in or taken out by an edit.
 */
export function editsBetween(before: string, after: string): TextEdit[] {
  const older = before.split(NO_TEXT)
  const newer = after.split(NO_TEXT)
  if (older.length !== newer.length) return []
  let at = 0
  return older.flatMap((line, index) => {
    const start = at
    at += line.length + 1
    return editsInLine(line, newer[index] ?? line).map((edit) => ({
      ...edit,
      start: edit.start + start,
      end: edit.end + start,
    }))
  })
}

function editsInLine(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  let open: TextEdit | null = null
  const close = () => {
    if (open) edits.push(trimEdit(before, open))
    open = null
  }
  for (const { kind, text } of diffWords(before, after)) {
    if (kind === 'same') {
      close()
      at += text.length
      continue
    }
    const edit: TextEdit = open ?? { start: at, end: at, insert: '' }
    if (kind === 'deleted') {
      at += text.length
      edit.end = at
    } else edit.insert += text
    open = edit
  }
  close()
  return edits
}

/** A text with edits made to it that are in order and apart. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text
  for (const { start, end, insert } of edits.toReversed()) result = result.slice(0, start) + insert + result.slice(end)
  return result
}
