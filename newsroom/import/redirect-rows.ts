import { CsvError, parse } from 'csv-parse/sync'
import { fold } from '#arabic/fold.ts'

/*
 * A table of redirects as people have it: saved by Excel or by a plugin, with commas, semicolons or tabs, its columns named
 * in Arabic or English, or not at all.
 */

export interface RedirectRowRead {
  /** Counted from 1, as a spreadsheet does. */
  line: number
  source: string
  /** '' for none. */
  target: string
  status: 'permanent' | 'temporary' | 'gone' | 'unknown'
  note: string
}

/** Why a table cannot be read at all. Keys of `Desk.errors`. */
export type TableFault = 'csv-broken' | 'csv-columns' | 'csv-empty' | 'csv-too-long'

export const MOST_ROWS = 100_000

const NAMES = {
  source: [
    'source',
    'from',
    'old',
    'old url',
    'url',
    'source url',
    'request',
    'من',
    'القديم',
    'المصدر',
    'العنوان القديم',
    'الرابط القديم',
  ],
  target: [
    'target',
    'to',
    'new',
    'new url',
    'target url',
    'destination',
    'إلى',
    'الجديد',
    'الوجهة',
    'العنوان الجديد',
    'الرابط الجديد',
  ],
  status: ['status', 'code', 'type', 'http code', 'النوع', 'الحالة', 'الكود', 'الرمز'],
  note: ['note', 'comment', 'notes', 'ملاحظة', 'ملاحظات', 'تعليق'],
} as const
type Column = keyof typeof NAMES

const STATUSES: Record<Exclude<RedirectRowRead['status'], 'unknown'>, string[]> = {
  permanent: ['', '301', '308', 'permanent', 'moved', 'دائم'],
  temporary: ['302', '303', '307', 'temporary', 'مؤقت'],
  gone: ['410', '404', 'gone', 'deleted', 'محذوف', 'أزيل', 'ملغى'],
}

const DELIMITERS = [',', ';', '\t', '|']

/** Reads a table of redirects. Rows are read as they are: whether their addresses make sense is asked elsewhere. */
export function readRedirectRows(text: string): RedirectRowRead[] | TableFault {
  const plain = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '')
  if (plain.trim() === '') return 'csv-empty'
  const records = readRecords(plain)
  const [first, ...others] = records ?? []
  if (!first) return 'csv-broken'
  const named = columnsOf(first.cells)
  const columns = named ?? (looksLikeRow(first.cells) ? { source: 0, target: 1, status: 2, note: 3 } : undefined)
  if (!columns) return 'csv-columns'
  const rows = (named ? others : [first, ...others]).filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (rows.length > MOST_ROWS) return 'csv-too-long'
  return rows.length === 0 ? 'csv-empty' : rows.map((record) => toRow(record, columns))
}

interface Table {
  line: number
  cells: string[]
}

function readRecords(text: string): Table[] | undefined {
  const [head = ''] = text.split(/\r?\n/, 1)
  const delimiter = DELIMITERS.toSorted((a, b) => head.split(b).length - head.split(a).length)[0]
  try {
    const records: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    })
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record.map(unguarded),
    }))
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

/** Spreadsheets are kept from reading a text as a formula by a sign before it. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '')
}

function columnsOf(cells: string[]): Partial<Record<Column, number>> | undefined {
  const names = cells.map((cell) => fold(cell.toLowerCase().replaceAll('_', ' ')).trim())
  const find = (column: Column) => {
    const known = new Set<string>(NAMES[column].map((name) => fold(name)))
    return names.findIndex((name) => known.has(name))
  }
  const source = find('source')
  const target = find('target')
  if (source < 0) return undefined
  return { source, target, status: find('status'), note: find('note') }
}

/** Without names of columns the first holds addresses. */
function looksLikeRow([source = '']: string[]): boolean {
  return /^(?:\/|https?:\/\/|\?)/i.test(source)
}

function toRow({ line, cells }: Table, columns: Partial<Record<Column, number>>): RedirectRowRead {
  const cell = (column: Column) => cells[columns[column] ?? -1] ?? ''
  const given = fold(cell('status').toLowerCase()).trim()
  const statuses = Object.keys(STATUSES) as (keyof typeof STATUSES)[]
  const status = statuses.find((one) => STATUSES[one].some((word) => fold(word) === given)) ?? 'unknown'
  return { line, source: cell('source'), target: cell('target'), status, note: cell('note') }
}
