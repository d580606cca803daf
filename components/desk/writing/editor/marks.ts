import { bodySchema, type Mark } from '#newsroom/articles/body.ts'

/** A mark as the body's schema has it, or `undefined` where the schema refuses it. */
export function readMark(mark: unknown): Mark | undefined {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '.', marks: [mark] }] }] }
  const first = bodySchema.safeParse(body).data?.content[0]
  const inline = first?.type === 'paragraph' ? first.content?.[0] : undefined
  return inline?.type === 'text' ? inline.marks?.[0] : undefined
}

/** Whether a story may link there: the body's own rule. */
export function isSafeHref(href: string): boolean {
  return readMark({ type: 'link', attrs: { href } }) !== undefined
}
