import { changesOf, isSameStory, pick } from '#newsroom/stories/merge.ts'
import type { Story, StoryField } from '#newsroom/stories/story.ts'
import type { LocalCopies, LocalCopy } from './local-copy.ts'
import { StoryText } from './story-text.ts'
import type { SaveReply, Transport } from './story-transport.ts'
import { firstView, type InitialStory, type SaveStatus, type StoryView } from './story-view.ts'
import { type Clock, Timers } from './timers.ts'

export interface EngineParts {
  clock: Clock
  transport: Transport
  copies: LocalCopies
  /** The name of this tab among those that are open. */
  tab: string
  isTabOpen(tab: string): Promise<boolean>
}

const SAVE_AFTER_MS = 1_000
const SAVE_WITHIN_MS = 5_000
const KEEP_WITHIN_MS = 250
const BEAT_MS = 5_000
const LONGEST_WAIT_MS = 30_000
/** Words that lay longer than this, while others wrote on, are offered and not taken over. */
const OLD_MS = 3 * 86_400_000
const MOST_ROUNDS = 5

interface Sent {
  version: number
  base: Partial<Story>
  mine: Partial<Story>
  /** The whole story as it was sent. */
  story: Story
  isAgain: boolean
  isOver: boolean
}

interface SendOptions {
  isLast?: boolean
  isManual?: boolean
}

type Trouble = 'offline' | 'signed-out' | 'failed'

/**
 * One story in one browser tab: what is typed, what the server has, and what is on its way. Whatever is typed is in the
 * browser's own store within a quarter of a second, and at the server within seconds; it leaves the store only when the
 * server has answered that it has it. One piece: what is sent, kept and shown depends on one and the same state.
 */
export class StoryEngine {
  readonly #parts: EngineParts
  readonly #text: StoryText
  readonly #timers: Timers<'save' | 'latest' | 'keep' | 'retry' | 'beat'>
  readonly #listeners = new Set<() => void>()
  #view: StoryView
  #sent: Sent | null = null
  #sending: Promise<boolean> | null = null
  /** Whether anything was set since the server's words were last seen to be the same as these. */
  #isTouched = false
  #touchedAt = 0
  #trouble: Trouble | null = null
  #failures = 0
  /** What the server would not take, field by field: not sent again until it changes. */
  #refused: Partial<Story> = {}
  #isBlocked = false
  #place: string | null = null
  #offered: LocalCopy | null = null
  #isRunning = false
  #isLeaving = false

  constructor(initial: InitialStory, parts: EngineParts) {
    this.#parts = parts
    this.#text = new StoryText(initial.story)
    this.#timers = new Timers(parts.clock)
    this.#view = firstView(initial)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): StoryView => this.#view

  get isRunning(): boolean {
    return this.#isRunning
  }

  /** Brings back what earlier tabs left behind, and begins to tell the others that somebody is here. */
  async start(): Promise<void> {
    this.#isRunning = true
    this.#isLeaving = false
    void this.#beat()
    for (const copy of this.#parts.copies.list()) {
      if (copy.tab === this.#parts.tab || (await this.#parts.isTabOpen(copy.tab))) continue
      const before = this.#text.local
      await this.#askAgain(copy)
      this.#bringBack(copy, before)
    }
  }

  /** The page was left, but lives on: what is unsaved is still saved. */
  stop(): void {
    this.#isRunning = false
    this.#timers.cancel('beat')
    this.keepNow()
    this.#parts.transport.leave(this.#parts.tab)
    if (this.#hasWork()) void this.flush()
  }

  /** Nobody looks at the page, which a telephone may end any moment. */
  leaveForNow(): void {
    this.keepNow()
    if (this.#hasWork()) void this.flush()
  }

  /** The page is going away, perhaps for good. */
  leave(): void {
    this.#isLeaving = true
    this.#parts.transport.leave(this.#parts.tab)
    if (!this.#sending && this.#hasWork()) void this.#send({ isLast: true })
    this.keepNow()
  }

  /**
   * Takes in what was typed.
   * @param seenEpoch the `bodyEpoch` that the editor's text goes by, for a body: when it has not yet taken over what
   * others wrote, the two are merged.
   */
  readonly set = <F extends StoryField>(field: F, value: Story[F], seenEpoch?: number): void => {
    if (this.#text.local[field] === value) return
    this.#text.type(field, value, seenEpoch)
    this.#touch()
  }

  /** Ends a conflict: with what stands in the story, or with the other's text in its place. */
  readonly resolve = (index: number, choice: 'mine' | 'theirs'): void => {
    if (this.#text.resolve(index, choice)) this.#touch()
  }

  readonly setPlace = (place: string | null): void => {
    this.#place = place
  }

  /**
   * Sends now what the server does not have.
   * @returns whether it has everything.
   */
  readonly flush = async (kind?: 'manual'): Promise<boolean> => {
    this.#isBlocked = false
    this.#refused = {}
    let isManual = kind === 'manual'
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (this.#sending) await this.#sending
      if (!this.#hasWork() && !isManual) return true
      if (!(await this.#send({ isManual }))) return false
      isManual = false
    }
    return !this.#hasWork()
  }

  /** Something changed for the better: the network is back, or somebody looks at the page again. */
  wake(): void {
    this.#isLeaving = false
    if (this.#hasWork() && this.#trouble) void this.#send()
    if (this.#isRunning) void this.#beat()
  }

  /** What a newer page of the server says. */
  learn({ story, ...facts }: Omit<InitialStory, 'id' | 'userId'>): void {
    if (facts.version > this.#view.version && !this.#sent) this.#takeOver(story, facts)
    else this.#takeFacts(facts)
  }

  readonly takeRecovered = (): void => {
    const copy = this.#offered
    this.#offered = null
    if (copy) this.#takeCopy(copy)
  }

  readonly dropRecovered = (): void => {
    if (this.#offered) this.#parts.copies.remove(this.#offered.tab)
    this.#offered = null
    this.#show({ recovered: null, broughtBackAt: null })
  }

  /** Whether closing the page now would lose words. */
  wouldLose(): boolean {
    if (!this.#hasWork()) return false
    this.keepNow()
    return !this.#view.isKept
  }

  /** Puts what the server does not have into the browser's own store, or takes it out when the server has it. */
  keepNow(): void {
    this.#timers.cancel('keep')
    const { copies, tab } = this.#parts
    const { conflicts, base } = this.#text
    const mine = this.#text.changes()
    const fields = Object.keys(mine) as StoryField[]
    if (fields.length === 0 && !this.#sent) this.#isTouched = false
    if (!this.#isTouched && !this.#sent && conflicts.length === 0) {
      copies.remove(tab)
      this.#show({ isKept: true })
      return
    }
    const sent = this.#sent && { version: this.#sent.version, base: this.#sent.base, mine: this.#sent.mine }
    const copy = { tab, version: this.#view.version, base: pick(base, fields), mine, sent, conflicts }
    this.#show({ isKept: copies.put({ ...copy, at: this.#touchedAt }) })
  }

  #hasWork(): boolean {
    return this.#sent !== null || (this.#isTouched && !this.#text.isSaved())
  }

  #touch(): void {
    this.#isTouched = true
    this.#touchedAt = this.#parts.clock.now()
    this.#isBlocked = false
    // An editor may give out its last words after the page was told to go.
    if (this.#isLeaving) this.keepNow()
    else if (!this.#timers.has('keep')) this.#timers.set('keep', KEEP_WITHIN_MS, () => this.keepNow())
    this.#saveSoon()
    this.#show({})
  }

  #saveSoon(): void {
    if (this.#timers.has('retry')) return
    const send = () => void this.#send()
    this.#timers.set('save', SAVE_AFTER_MS, send)
    if (!this.#timers.has('latest')) this.#timers.set('latest', SAVE_WITHIN_MS, send)
  }

  #send(options: SendOptions = {}): Promise<boolean> {
    if (this.#sending) return this.#sending
    const sending = this.#sendOnce(options).finally(() => {
      this.#sending = null
      this.#afterSending()
    })
    this.#sending = sending
    this.#show({})
    return sending
  }

  /** @returns whether the server took what was sent. */
  async #sendOnce({ isLast, isManual }: SendOptions): Promise<boolean> {
    this.#timers.cancel('save', 'latest', 'retry')
    const sent = this.#sent ?? this.#pack()
    if (Object.keys(sent.mine).length === 0 && !isManual) {
      this.keepNow()
      return !this.#hasWork()
    }
    this.#sent = sent
    this.keepNow()
    const { story: _, ...request } = sent
    try {
      const answer = await this.#parts.transport.save({ ...request, ...(isManual && { kind: 'manual' }) }, { isLast })
      if (answer.ok) this.#accept(sent, answer.value)
      else this.#refuse(answer)
      return answer.ok
    } catch {
      this.#fail('offline')
      return false
    }
  }

  #pack(): Sent {
    const { base, local, isOver } = this.#text
    const changes = this.#text.changes()
    const changedSince = changesOf(local, { ...local, ...this.#refused })
    const fields = (Object.keys(changes) as StoryField[]).filter(
      (field) => !(field in this.#refused) || field in changedSince,
    )
    const mine = pick(local, fields)
    // What was held back is not on its way: it still differs when the answer comes.
    const story = { ...base, ...mine }
    return { version: this.#view.version, base: pick(base, fields), mine, story, isAgain: false, isOver }
  }

  #accept(sent: Sent, saved: SaveReply): void {
    this.#sent = null
    if (sent.isOver) this.#text.isOver = false
    this.#trouble = null
    this.#failures = 0
    const { story, ...facts } = saved
    this.#takeOver(story ?? sent.story, facts, sent.story)
    if (this.#text.isSaved()) this.#show({ refusal: null })
    this.keepNow()
  }

  #refuse({ code, fields }: { code: string; fields?: Record<string, string> }): void {
    if (code === 'signed-out' || code === 'failed') {
      // Who is not signed in was not listened to; a fault may have come before or after the words were kept.
      if (code === 'signed-out' && !this.#sent?.isAgain) this.#sent = null
      this.#fail(code)
      return
    }
    const sent = this.#sent
    this.#sent = null
    this.#trouble = null
    this.#failures = 0
    const named = (Object.keys(sent?.mine ?? {}) as StoryField[]).filter((field) => fields && field in fields)
    // Only fields the server named are held back; everything else is sent without them.
    if (sent && code === 'invalid') this.#refused = { ...this.#refused, ...pick(sent.story, named) }
    this.#isBlocked = code !== 'invalid' || named.length === 0
    this.#show({ refusal: { code, ...(fields && { fields }) } })
    this.keepNow()
  }

  #fail(trouble: Trouble): void {
    if (this.#sent) this.#sent = { ...this.#sent, isAgain: true }
    this.#trouble = trouble
    this.#failures += 1
    this.keepNow()
  }

  /** What was typed meanwhile follows; what failed is tried again, less and less often. */
  #afterSending(): void {
    this.#show({})
    if (!this.#hasWork() || this.#isBlocked) return
    if (this.#trouble) {
      const wait = Math.min(LONGEST_WAIT_MS, SAVE_AFTER_MS * 2 ** (this.#failures - 1))
      this.#timers.set('retry', wait, () => void this.#send())
    } else if (Object.keys(this.#pack().mine).length > 0) this.#saveSoon()
  }

  /** Takes in the server's words. `from` is what the text here is known to be based on. */
  #takeOver(theirs: Story, facts: Partial<StoryView>, from = this.#text.base): void {
    this.#text.takeOver(from, theirs, facts.conflicts)
    this.#takeFacts(facts)
    if (!this.#text.isSaved()) {
      this.#isTouched = true
      this.#saveSoon()
    }
    this.#show({})
  }

  #takeFacts({ version, savedAt, state, rowVersion, canEdit }: Partial<StoryView>): void {
    const known = this.#view
    if (state !== known.state || rowVersion !== known.rowVersion || canEdit !== known.canEdit) this.#isBlocked = false
    this.#show({
      version: Math.max(version ?? 0, known.version),
      savedAt: savedAt ?? known.savedAt,
      state: state ?? known.state,
      rowVersion: rowVersion ?? known.rowVersion,
      canEdit: canEdit ?? known.canEdit,
    })
  }

  /** What the closed tab sent without an answer is sent once more: the answer may have told of a collision. */
  async #askAgain({ sent }: LocalCopy): Promise<void> {
    if (!sent || !this.#view.canEdit) return
    const answer = await this.#parts.transport.save({ ...sent, isAgain: true }).catch(() => undefined)
    if (!answer?.ok || this.#sent || answer.value.version < this.#view.version) return
    const { story, ...facts } = answer.value
    this.#takeOver(story ?? { ...this.#text.base, ...sent.mine }, facts)
  }

  /** `before` is the story as the page came with it. */
  #bringBack(copy: LocalCopy, before: Story): void {
    const { version, canEdit } = this.#view
    const isOld = copy.version !== version && this.#parts.clock.now() - copy.at > OLD_MS
    if (canEdit && !isOld) this.#takeCopy(copy, before)
    else if (!this.#offered) {
      this.#offered = copy
      this.#show({ recovered: { story: { ...this.#text.base, ...copy.mine }, at: copy.at } })
    }
  }

  #takeCopy(copy: LocalCopy, before = this.#text.local): void {
    this.#text.takeCopy(copy)
    const isNews = !isSameStory(before, this.#text.local)
    this.#show({ recovered: null, broughtBackAt: isNews ? copy.at : this.#view.broughtBackAt })
    this.#touch()
    this.#touchedAt = copy.at
    this.keepNow()
    if (this.#view.isKept) this.#parts.copies.remove(copy.tab)
  }

  async #beat(): Promise<void> {
    this.#timers.cancel('beat')
    try {
      const answer = await this.#parts.transport.beat({ tab: this.#parts.tab, place: this.#place })
      if (answer.ok) {
        const { others, version, ...facts } = answer.value
        const isMoved = facts.rowVersion !== this.#view.rowVersion || facts.state !== this.#view.state
        this.#show({ others })
        if (this.#trouble && !this.#sending) this.#recover()
        this.#takeFacts(facts)
        if (version > this.#view.version || isMoved) await this.#refresh()
      } else if (answer.code === 'signed-out' || answer.code === 'failed') this.#lose(answer.code)
    } catch {
      this.#lose('offline')
    }
    if (this.#isRunning) this.#timers.set('beat', BEAT_MS, () => void this.#beat())
  }

  #lose(trouble: Trouble): void {
    this.#trouble = trouble
    this.#show({ others: [] })
  }

  #recover(): void {
    this.#trouble = null
    this.#show({})
    if (this.#hasWork()) void this.#send()
  }

  /** Reads what others wrote. What is on its way now brings it along by itself. */
  async #refresh(): Promise<void> {
    const answer = await this.#parts.transport.load()
    if (!answer.ok || this.#sent || answer.value.version < this.#view.version) return
    this.#takeOver(answer.value.story, answer.value)
  }

  #status(): SaveStatus {
    if (this.#trouble) return this.#trouble
    if (!this.#isTouched && !this.#sent) return 'saved'
    if (this.#view.refusal) return 'refused'
    return this.#sending && this.#sent ? 'saving' : 'unsaved'
  }

  #show(change: Partial<StoryView>): void {
    const { local: story, conflicts, bodyEpoch } = this.#text
    this.#view = { ...this.#view, ...change, story, conflicts, bodyEpoch }
    this.#view.status = this.#status()
    for (const listener of this.#listeners) listener()
  }
}
