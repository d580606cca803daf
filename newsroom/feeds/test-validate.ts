import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseRssFeed } from 'feedsmith'
import { validateXML } from 'xmllint-wasm'
import { z } from 'zod'

/*
 * What the formats of feeds demand, for tests: Atom by its own published schema, RSS and JSON Feed by the rules of their
 * specifications. Each answers with what is wrong, in words; nothing when nothing is.
 */

const ATOM_SCHEMA = join(import.meta.dirname, 'fixtures', 'atom.rng')
/** Everything each feed may hold, whatever its format: the limits of Google News. */
const MOST_BYTES = 2_000_000
const MOST_ITEMS = 60

async function lint(text: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: text, schema, extension: 'relaxng', maxMemoryPages: 4096 })
  return errors.map((error) => error.message)
}

/** Any document: what a schema says that asks for nothing but well-formedness. */
const ANYTHING = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start><define name="any"><element><anyName/>
<zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element></define></grammar>`

export async function faultsOfAtom(text: string): Promise<string[]> {
  const faults = await lint(text, readFileSync(ATOM_SCHEMA, 'utf8'))
  const entries = text.match(/<entry>[\s\S]*?<\/entry>/g) ?? []
  const head = text.replace(/<entry>[\s\S]*<\/entry>/, '')
  const isOne = (part: string, rel: string) =>
    (part.match(new RegExp(`<link [^>]*rel="${rel}"`, 'g')) ?? []).length === 1
  if (!head.includes('<author>') && entries.some((entry) => !entry.includes('<author>'))) faults.push('no author')
  if (!isOne(head, 'self')) faults.push('not one self link')
  for (const entry of entries) if (!isOne(entry, 'alternate')) faults.push('an entry without one alternate link')
  return [
    ...faults,
    ...faultsOfIds(entries.map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1] ?? '')),
    ...tooMuch(text, entries),
  ]
}

const DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/
const httpUrl = z.string().regex(/^https?:\/\/[!-~]+$/)
const rssSchema = z.object({
  title: z.string().min(1),
  link: httpUrl,
  description: z.string().min(1),
  language: z.literal('ar-eg'),
  lastBuildDate: z.string().regex(DATE),
  ttl: z.int().positive(),
  // The title and link of the picture are those of the channel.
  image: z.object({ url: httpUrl, title: z.string().min(1), link: httpUrl }),
  items: z
    .array(
      z.object({
        title: z.string().min(1),
        link: httpUrl,
        description: z.string().min(1),
        guid: z.object({ value: z.string().min(1), isPermaLink: z.literal(false) }),
        pubDate: z.string().regex(DATE),
        source: z.object({ title: z.string().min(1), url: httpUrl }),
        categories: z.array(z.object({ name: z.string().min(1) })).min(1),
        media: z
          .object({
            contents: z.array(
              z.object({
                url: httpUrl,
                medium: z.literal('image'),
                width: z.int().positive(),
                height: z.int().positive(),
              }),
            ),
          })
          .optional(),
      }),
    )
    .default([]),
})

/** The elements each of which a channel or an item has at most once. */
const ONCE = ['title', 'link', 'description', 'guid', 'pubDate', 'source', 'content:encoded']

export async function faultsOfRss(text: string): Promise<string[]> {
  const faults = await lint(text, ANYTHING)
  const items = text.match(/<item>[\s\S]*?<\/item>/g) ?? []
  const channel = text.replace(/<item>[\s\S]*<\/item>/, '').replace(/<image>[\s\S]*?<\/image>/, '')
  for (const part of [channel, ...items]) {
    // What is quoted may look like anything.
    const bare = part.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')
    for (const name of ONCE) {
      if ((bare.match(new RegExp(`<${name}[ >]`, 'g')) ?? []).length > 1) faults.push(`${name} more than once`)
    }
  }
  if ((channel.match(/<atom:link [^>]*rel="self"/g) ?? []).length !== 1) faults.push('not one self link')
  const feed = parseRssFeed(text)
  faults.push(...faultsOf(rssSchema, feed))
  return [...faults, ...faultsOfIds((feed.items ?? []).map((item) => item.guid?.value ?? '')), ...tooMuch(text, items)]
}

const instant = z.iso.datetime({ offset: true })
const author = z
  .strictObject({ name: z.string().min(1).optional(), url: httpUrl.optional(), avatar: httpUrl.optional() })
  .refine((one) => Object.keys(one).length > 0)
/** JSON Feed 1.1, whole: https://www.jsonfeed.org/version/1.1/ */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: httpUrl.optional(),
  feed_url: httpUrl.optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: httpUrl.optional(),
  icon: httpUrl.optional(),
  favicon: httpUrl.optional(),
  authors: z.array(author).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: z.string().min(1), url: httpUrl })).optional(),
  items: z.array(
    z
      .strictObject({
        id: z.string().min(1),
        url: httpUrl.optional(),
        external_url: httpUrl.optional(),
        title: z.string().optional(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        summary: z.string().optional(),
        image: httpUrl.optional(),
        banner_image: httpUrl.optional(),
        date_published: instant.optional(),
        date_modified: instant.optional(),
        authors: z.array(author).optional(),
        tags: z.array(z.string().min(1)).optional(),
        language: z.string().optional(),
        attachments: z.array(z.strictObject({ url: httpUrl, mime_type: z.string().min(1) })).optional(),
      })
      .refine((item) => item.content_html !== undefined || item.content_text !== undefined, 'no content'),
  ),
})

export async function faultsOfJson(text: string): Promise<string[]> {
  const parsed = jsonFeedSchema.safeParse(JSON.parse(text))
  if (!parsed.success) return faultsOf(jsonFeedSchema, JSON.parse(text))
  const { items } = parsed.data
  return [...faultsOfIds(items.map((item) => item.id)), ...tooMuch(text, items)]
}

function faultsOf(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

function faultsOfIds(ids: string[]): string[] {
  return new Set(ids).size === ids.length && !ids.includes('') ? [] : ['an id twice, or empty']
}

function tooMuch(text: string, items: unknown[]): string[] {
  const faults: string[] = []
  if (Buffer.byteLength(text) > MOST_BYTES) faults.push('more than 2 MB')
  if (items.length > MOST_ITEMS) faults.push('more than 60 items')
  return faults
}

const FORBIDDEN = /<(?:script|style|iframe|object|embed|form|link|meta)\b|\son\w+=|\sstyle=|javascript:/i
/** Addresses that lead nowhere once the markup stands on another site. */
const RELATIVE = /(?:href|src)="(?!https?:\/\/|mailto:|tel:)/

/** What no markup of a story in a feed may have. */
export function faultsOfMarkup(html: string): string[] {
  const faults: string[] = []
  if (FORBIDDEN.test(html)) faults.push(`forbidden: ${FORBIDDEN.exec(html)?.[0]}`)
  if (RELATIVE.test(html)) faults.push(`relative: ${html.slice(RELATIVE.exec(html)?.index).slice(0, 80)}`)
  if (!html.startsWith('<div dir="rtl" lang="ar">')) faults.push('no direction')
  if (Buffer.byteLength(html) > 1_000_000) faults.push('more than 1 MB')
  return faults
}
