import { type CopyBlock, type CopyFinding, type CopyStyle, SPELLING } from '#arabic/copy/copy.ts'
import type { CopyText, TextFinding } from './copy-text.ts'
import type { DictionaryFiles, FromWorker, ToWorker } from './protocol.ts'
import { SlipFinder, type Speller } from './spelling.ts'

export interface ReaderParts {
  check: (blocks: readonly CopyBlock[], style: CopyStyle) => CopyFinding[]
  fix: (blocks: readonly CopyBlock[], style: CopyStyle) => CopyBlock[]
  loadSpeller: (files: DictionaryFiles) => Promise<Speller>
  answer: (message: FromWorker) => void
  /** Lets what came meanwhile be read before going on. */
  pause: () => Promise<void>
}

/** This long a slice of spelling may take before it lets a newer reading in, in milliseconds. */
const SLICE_MS = 12
/** Slips of spelling shown in one story: more than these are another language, or another dictionary. */
const MOST_SLIPS = 300

/** The worker's side: holds the texts of a story, and answers what it finds in them. Rules first, spelling after. */
export class CopyReader {
  readonly #parts: ReaderParts
  #texts = new Map<number, CopyText>()
  #reading = 0
  #style: CopyStyle | null = null
  /** Once there it stays: it is a hundred megabytes of work to make. */
  #dictionary: Promise<SlipFinder> | null = null
  #slips: SlipFinder | null = null
  /** Found by the rules in the last reading: what a rule speaks of, the dictionary need not. */
  #found: TextFinding[] = []
  #turn = 0
  /** Goes up when spelling is turned on or off: a dictionary that came too late is dropped. */
  #spellings = 0

  constructor(parts: ReaderParts) {
    this.#parts = parts
  }

  async take(message: ToWorker): Promise<void> {
    switch (message.kind) {
      case 'style':
        this.#style = message.style
        this.#slips?.setNames(message.style.words.names)
        return this.#read()
      case 'read': {
        const fresh = new Map(message.texts.map((text) => [text.key, text]))
        const texts = message.keys.flatMap((key) => fresh.get(key) ?? this.#texts.get(key) ?? [])
        this.#texts = new Map(texts.map((text) => [text.key, text]))
        this.#reading = message.reading
        return this.#read()
      }
      case 'spelling':
        return this.#turnSpelling(message.files)
      case 'fix':
        return this.#fix()
    }
  }

  async #read(): Promise<void> {
    if (!this.#style || this.#reading === 0) return
    const texts = [...this.#texts.values()]
    const findings = this.#parts.check(
      texts.map(({ block }) => block),
      this.#style,
    )
    this.#found = findings.flatMap(({ block, ...finding }) => {
      const text = texts[block]
      return text ? [{ ...finding, key: text.key }] : []
    })
    this.#parts.answer({ kind: 'found', reading: this.#reading, findings: this.#found })
    await this.#spell()
  }

  async #spell(): Promise<void> {
    const slips = this.#slips
    if (!slips || !this.#style) return
    this.#turn += 1
    const turn = this.#turn
    const findings: TextFinding[] = []
    const { ignored } = this.#style.words
    const silent = new Set(ignored.flatMap(({ rule, text }) => (rule === SPELLING ? [text] : [])))
    let began = performance.now()
    for (const { key, block } of this.#texts.values()) {
      if (performance.now() - began > SLICE_MS) {
        await this.#parts.pause()
        if (turn !== this.#turn) return
        began = performance.now()
      }
      if (block.kind === 'verse' || block.kind === 'code' || findings.length >= MOST_SLIPS) continue
      const taken = [...this.#found.filter((one) => one.key === key), ...(block.foreign ?? [])]
      for (const slip of slips.find(block.text)) {
        const isTaken = taken.some(({ start, end }) => start < slip.end && slip.start < end)
        if (!isTaken && !silent.has(slip.found)) findings.push({ ...slip, key, rule: SPELLING, class: 'suggest' })
      }
    }
    this.#parts.answer({ kind: 'spelled', reading: this.#reading, findings })
  }

  async #turnSpelling(files: DictionaryFiles | null): Promise<void> {
    this.#spellings += 1
    const mine = this.#spellings
    if (!files) {
      this.#slips = null
      return
    }
    this.#parts.answer({ kind: 'spelling', state: 'loading' })
    try {
      this.#dictionary ??= this.#parts.loadSpeller(files).then((speller) => new SlipFinder(speller))
      const slips = await this.#dictionary
      if (mine !== this.#spellings) return
      slips.setNames(this.#style?.words.names ?? [])
      this.#slips = slips
      this.#parts.answer({ kind: 'spelling', state: 'ready' })
    } catch {
      this.#dictionary = null
      if (mine === this.#spellings) this.#parts.answer({ kind: 'spelling', state: 'failed' })
      return
    }
    await this.#spell()
  }

  #fix(): void {
    if (!this.#style) return
    const texts = [...this.#texts.values()]
    const fixed = this.#parts.fix(
      texts.map(({ block }) => block),
      this.#style,
    )
    const changed = texts.flatMap(({ key, block }, index) => {
      const text = fixed[index]?.text ?? block.text
      return text === block.text ? [] : [{ key, text }]
    })
    this.#parts.answer({ kind: 'fixed', texts: changed })
  }
}
