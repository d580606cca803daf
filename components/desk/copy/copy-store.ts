import type { EditorView } from '@tiptap/pm/view'
import type { CopyStyle } from '#arabic/copy/copy.ts'
import type { StoryFields } from '../writing/story-fields.ts'
import { type BodySpot, TextKeys } from './body-texts.ts'
import type { CopyField, CopyText, TextFinding } from './copy-text.ts'
import { byOrder, type CopyNote, keepSame, makeNote } from './notes.ts'
import type { DictionaryFiles, FromWorker, ToWorker } from './protocol.ts'
import { fieldBlocks } from './story-texts.ts'
import { eraseLines, underline } from './underlines.ts'

/** The other side: a worker, or whatever stands in for one. */
export interface Reader {
  post(message: ToWorker): void
  stop(): void
}

export interface StoreParts {
  fields: StoryFields
  style: CopyStyle
  startReader: (hear: (message: FromWorker) => void, fail: () => void) => Reader
}

/** A text that changes when everything safe is put right. */
export interface SafeFix {
  field: CopyNote['field']
  key: number
  before: string
  after: string
}

/** What the copy desk has to say, as a page shows it. */
export interface CopyView {
  /** In the order of the story. */
  notes: CopyNote[]
  /** `reading` before the first answer; `failed` in a browser that starts no worker. */
  status: 'reading' | 'ready' | 'failed'
  spelling: 'off' | 'loading' | 'ready' | 'failed'
  /** The one that keys speak of. */
  current: string | null
  /** Whose card is open, and whether the focus goes into it. */
  card: { id: string; takesFocus: boolean } | null
  fix: SafeFix[] | null
}

/** Typing is over for the moment. */
const PAUSE_MS = 400
/** While somebody types on and on, the story is read this often. */
const AT_LEAST_MS = 3_000

interface Placed extends CopyText {
  field: CopyNote['field']
}

/**
 * What was found in a story while it is written. Lives outside React and outside the editor: a key that is pressed does
 * no more here than set a timer. Texts are read when typing pauses, only those that changed are sent, and an answer is
 * shown in the texts it was given for and in no other.
 */
export class CopyStore {
  readonly keys = new TextKeys()
  body: EditorView | null = null
  readonly #parts: StoreParts
  readonly #listeners = new Set<() => void>()
  #view: CopyView = { notes: [], status: 'reading', spelling: 'off', current: null, card: null, fix: null }
  #reader: Reader | null = null
  #style: CopyStyle
  #reading = 0
  #sent: Placed[] = []
  #found: TextFinding[] = []
  #spelled: TextFinding[] = []
  /** Notes taken away, each with the reading it was found in. */
  #dismissed = new Map<string, number>()
  #files: DictionaryFiles | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #waitingSince = 0

  constructor(parts: StoreParts) {
    this.#parts = parts
    this.#style = parts.style
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): CopyView => this.#view

  get fields(): StoryFields {
    return this.#parts.fields
  }

  get style(): CopyStyle {
    return this.#style
  }

  /** Begins to read. @returns what ends it. */
  readonly start = (): (() => void) => {
    const fail = () => this.set({ status: 'failed' })
    this.#reader = this.#parts.startReader((message) => this.#hear(message), fail)
    this.#reader.post({ kind: 'style', style: this.#style })
    if (this.#files) this.#reader.post({ kind: 'spelling', files: this.#files })
    const unsubscribe = this.fields.subscribe(this.notice)
    this.read()
    return () => {
      unsubscribe()
      clearTimeout(this.#timer)
      this.#timer = undefined
      this.#reader?.stop()
      this.#reader = null
      this.#sent = []
    }
  }

  set(change: Partial<CopyView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }

  attachBody(view: EditorView): void {
    this.body = view
    this.notice()
  }

  detachBody(): void {
    this.body = null
  }

  /** Something was typed. */
  readonly notice = (): void => {
    const now = Date.now()
    if (this.#timer === undefined) this.#waitingSince = now
    clearTimeout(this.#timer)
    const wait = Math.min(PAUSE_MS, Math.max(0, this.#waitingSince + AT_LEAST_MS - now))
    this.#timer = setTimeout(() => this.read(), wait)
  }

  /** Has the story read as it stands, unless it is the one that was read. */
  read(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const placed = this.placed()
    const known = new Set(this.#sent.map(({ key }) => key))
    const isSame = placed.length === this.#sent.length && placed.every(({ key }, at) => this.#sent[at]?.key === key)
    if (!this.#reader || (isSame && this.#reading > 0)) return
    this.#reading += 1
    this.#sent = placed
    const texts = placed.filter(({ key }) => !known.has(key)).map(({ key, block }) => ({ key, block }))
    this.#reader.post({ kind: 'read', reading: this.#reading, keys: placed.map(({ key }) => key), texts })
  }

  /** The texts of the text, where they stand now. */
  spots(): BodySpot[] {
    return this.body ? this.keys.spots(this.body.state.doc) : []
  }

  /** Every text of the story as it stands now, in the order it is read. */
  placed(): Placed[] {
    const fields = fieldBlocks(this.fields.get()).map(({ field, block }) => ({ ...this.keys.ofWords(block), field }))
    const body = this.spots().map(({ key, block }) => ({ key, block, field: 'body' as const }))
    return [...fields.filter(({ field }) => isAbove(field)), ...body, ...fields.filter(({ field }) => !isAbove(field))]
  }

  /** The words a note was found in. */
  textOf({ key }: { key: number }): string | undefined {
    return this.#sent.find((text) => text.key === key)?.block.text
  }

  changeStyle(style: CopyStyle): void {
    this.#style = style
    this.#dismissed.clear()
    this.#reader?.post({ kind: 'style', style })
  }

  /** Turns spelling on, or off with null. */
  spellWith(files: DictionaryFiles | null): void {
    this.#files = files
    this.#spelled = files ? this.#spelled : []
    this.set({ spelling: files ? 'loading' : 'off' })
    this.#reader?.post({ kind: 'spelling', files })
    if (!files) this.#show()
  }

  askForFix(): void {
    this.read()
    this.#reader?.post({ kind: 'fix' })
  }

  /** Takes notes away at once; whether they are really gone the next reading says. */
  dismiss(ids: readonly string[]): void {
    for (const id of ids) this.#dismissed.set(id, this.#reading)
    const gone = new Set(ids)
    const { current, card } = this.#view
    this.set({
      notes: this.#view.notes.filter(({ id }) => !gone.has(id)),
      current: current !== null && gone.has(current) ? null : current,
      card: card && gone.has(card.id) ? null : card,
    })
    if (this.body) eraseLines(this.body, gone)
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'found':
        if (message.reading !== this.#reading) return
        this.#found = message.findings
        for (const [id, reading] of this.#dismissed) if (reading < message.reading) this.#dismissed.delete(id)
        // Slips in texts that are gone go; the others stay until they are looked up again.
        this.#show()
        return
      case 'spelled':
        if (message.reading !== this.#reading || !this.#files) return
        this.#spelled = message.findings
        this.#show()
        return
      case 'spelling':
        if (this.#files) this.set({ spelling: message.state })
        return
      case 'fixed':
        this.set({ fix: this.#fixes(message.texts) })
    }
  }

  #show(): void {
    const texts = new Map(this.#sent.map((text) => [text.key, text]))
    const order = new Map(this.#sent.map(({ key }, index) => [key, index]))
    const made = [...this.#found, ...this.#spelled]
      .flatMap((finding) => {
        const text = texts.get(finding.key)
        return text ? [makeNote(finding, text, text.field)] : []
      })
      .filter(({ id }) => !this.#dismissed.has(id))
      .sort(byOrder(order))
    // What is as it was is not drawn again: a story may have hundreds of notes, and typing changes a few.
    const notes = keepSame(this.#view.notes, made)
    if (notes !== this.#view.notes || this.#view.status !== 'ready') {
      const ids = new Set(notes.map(({ id }) => id))
      const { current, card } = this.#view
      this.set({
        notes,
        status: 'ready',
        current: current !== null && ids.has(current) ? current : null,
        card: card && ids.has(card.id) ? card : null,
      })
    }
    if (!this.body) return
    const byText = Map.groupBy(notes, ({ key }) => key)
    const read = new Map([...texts.keys()].map((key) => [key, byText.get(key) ?? []]))
    underline(this.body, this.spots(), read)
  }

  #fixes(changed: { key: number; text: string }[]): SafeFix[] {
    const after = new Map(changed.map(({ key, text }) => [key, text]))
    return this.placed().flatMap(({ key, field, block }) => {
      const text = after.get(key)
      return text === undefined ? [] : [{ key, field, before: block.text, after: text }]
    })
  }
}

/** Whether a field is read before the text. */
function isAbove(field: CopyField): boolean {
  return field === 'kicker' || field === 'headline' || field === 'standfirst' || field === 'lead'
}
