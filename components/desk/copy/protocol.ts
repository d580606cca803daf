import type { CopyStyle } from '#arabic/copy/copy.ts'
import type { CopyText, TextFinding } from './copy-text.ts'

/** Where the parts of the dictionary are. */
export interface DictionaryFiles {
  aff: string
  dic: string
}

/** What the page asks of the worker. */
export type ToWorker =
  | { kind: 'style'; style: CopyStyle }
  /** The story as it stands: its texts in order, of which the worker is sent those it has not seen. */
  | { kind: 'read'; reading: number; keys: number[]; texts: CopyText[] }
  | { kind: 'spelling'; files: DictionaryFiles | null }
  /** What everything safe, put right, comes to. */
  | { kind: 'fix' }

/** What the worker answers. `reading` says to which state of the story. */
export type FromWorker =
  | { kind: 'found'; reading: number; findings: TextFinding[] }
  | { kind: 'spelled'; reading: number; findings: TextFinding[] }
  | { kind: 'spelling'; state: 'loading' | 'ready' | 'failed' }
  | { kind: 'fixed'; texts: { key: number; text: string }[] }
