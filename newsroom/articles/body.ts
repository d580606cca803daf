import { z } from 'zod'

/**
 * The body of a story: ProseMirror JSON of the nodes a newspaper uses, and nothing else.
 * One schema for the editor, the importers and the reader's page; what it refuses is never stored.
 */

/** Addresses a story may link to. Anything else (`javascript:`, `data:`) is refused. */
const hrefSchema = z
  .string()
  .max(2048)
  .regex(/^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|tel:[+\d-]+|\/(?!\/)[^\s\\]*|#[^\s]+)$/u)

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: hrefSchema }) }),
  /** A passage in another language or direction: a phone number, a code, an English quotation. */
  z.strictObject({
    type: z.literal('foreign'),
    attrs: z.strictObject({ lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), dir: z.enum(['ltr', 'rtl']) }),
  }),
])

const textSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(markSchema).max(4).optional(),
})
const inlineSchema = z.discriminatedUnion('type', [textSchema, z.strictObject({ type: z.literal('hardBreak') })])
const inlinesSchema = z.array(inlineSchema)

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), content: inlinesSchema.optional() })
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlinesSchema.optional(),
})
const listItemSchema = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraphSchema).min(1) })
const bulletListSchema = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItemSchema).min(1) })
const orderedListSchema = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int().min(0) }).optional(),
  content: z.array(listItemSchema).min(1),
})
const cellSchema = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  content: z.array(paragraphSchema).min(1),
})
const tableSchema = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ caption: z.string().nullable() }),
  content: z.array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cellSchema).min(1) })).min(1),
})
const quoteSchema = z.strictObject({
  type: z.literal('blockquote'),
  attrs: z.strictObject({ by: z.string().nullable() }),
  content: z.array(paragraphSchema).min(1),
})
const pullQuoteSchema = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ by: z.string().nullable() }),
  content: inlinesSchema.min(1),
})
/** A use of a picture inside the body. Alt text and credit are the picture's own; caption and age belong to the use. */
const pictureUseSchema = z.strictObject({
  mediaId: z.int().positive(),
  caption: z.string().nullable(),
  isArchivePhoto: z.boolean(),
})
const infoBoxSchema = z.strictObject({
  type: z.literal('infoBox'),
  attrs: z.strictObject({ title: z.string() }),
  content: z
    .array(z.discriminatedUnion('type', [paragraphSchema, bulletListSchema, orderedListSchema, tableSchema]))
    .min(1),
})

export const EMBED_PROVIDERS = ['youtube', 'x', 'facebook', 'instagram', 'tiktok'] as const
const embedSchema = z.strictObject({
  type: z.literal('embed'),
  attrs: z.strictObject({
    provider: z.enum(EMBED_PROVIDERS),
    /** The provider's own name for the post: never an address, never markup. */
    id: z
      .string()
      .regex(/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/)
      .max(200),
    caption: z.string().nullable(),
  }),
})

export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  quoteSchema,
  pullQuoteSchema,
  bulletListSchema,
  orderedListSchema,
  tableSchema,
  infoBoxSchema,
  z.strictObject({ type: z.literal('image'), attrs: pictureUseSchema }),
  z.strictObject({ type: z.literal('gallery'), attrs: z.strictObject({ items: z.array(pictureUseSchema).min(1) }) }),
  z.strictObject({ type: z.literal('readAlso'), attrs: z.strictObject({ articleId: z.int().positive() }) }),
  z.strictObject({ type: z.literal('horizontalRule') }),
  embedSchema,
])

export const bodySchema = z.strictObject({ type: z.literal('doc'), content: z.array(blockSchema) })

export type Mark = z.infer<typeof markSchema>
export type Inline = z.infer<typeof inlineSchema>
export type Paragraph = z.infer<typeof paragraphSchema>
export type ListItem = z.infer<typeof listItemSchema>
export type Table = z.infer<typeof tableSchema>
export type Block = z.infer<typeof blockSchema>
export type Body = z.infer<typeof bodySchema>

const EMBED_ADDRESSES: Record<(typeof EMBED_PROVIDERS)[number], (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  x: (id) => `https://x.com/${isBare(id) ? `i/status/${id}` : id}`,
  facebook: (id) => `https://www.facebook.com/${id}`,
  instagram: (id) => `https://www.instagram.com/${isBare(id) ? `p/${id}` : id}/`,
  tiktok: (id) => `https://www.tiktok.com/${isBare(id) ? `embed/v2/${id}` : `@${id}`}`,
}

/** Where a post is read. An id may be bare, or carry its account before it (`name/status/17`). */
export function embedAddress({ provider, id }: Pick<z.infer<typeof embedSchema>['attrs'], 'provider' | 'id'>): string {
  return EMBED_ADDRESSES[provider](id.split('/').map(encodeURIComponent).join('/'))
}

function isBare(id: string): boolean {
  return !id.includes('/')
}

/** The words of a body, a line for each paragraph, heading, item or cell: what is counted, searched and summarised. */
export function bodyText(body: Body): string {
  return body.content.map(blockText).filter(Boolean).join('\n')
}

/** The words of one block. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
      return inlineText(block.content)
    case 'blockquote':
      return lines(block.content.map((paragraph) => inlineText(paragraph.content)))
    case 'bulletList':
    case 'orderedList':
      return lines(block.content.flatMap((item) => item.content.map((paragraph) => inlineText(paragraph.content))))
    case 'table':
      return lines(
        block.content.flatMap((row) =>
          row.content.flatMap((cell) => cell.content.map((paragraph) => inlineText(paragraph.content))),
        ),
      )
    case 'infoBox':
      return lines([block.attrs.title, ...block.content.map(blockText)])
    case 'image':
      return block.attrs.caption ?? ''
    case 'gallery':
      return lines(block.attrs.items.map((item) => item.caption ?? ''))
    case 'embed':
      return block.attrs.caption ?? ''
    case 'readAlso':
    case 'horizontalRule':
      return ''
    default:
      return assertUnreachable(block)
  }
}

/** Every use of a picture in a body, in order. */
export function pictureUses(body: Body): z.infer<typeof pictureUseSchema>[] {
  return body.content.flatMap((block) => {
    if (block.type === 'image') return [block.attrs]
    return block.type === 'gallery' ? block.attrs.items : []
  })
}

/** Pictures in the galleries of a body. */
export function countGalleryPictures(body: Body): number {
  return body.content.reduce((sum, block) => sum + (block.type === 'gallery' ? block.attrs.items.length : 0), 0)
}

function inlineText(content: Inline[] | undefined): string {
  return (content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

function lines(texts: string[]): string {
  return texts.filter(Boolean).join('\n')
}

/** Ends a `switch` over a union: a new member that is not drawn does not compile. */
export function assertUnreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`)
}
