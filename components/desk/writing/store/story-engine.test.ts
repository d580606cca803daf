import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listRevisionRows } from '#db/queries/revisions.ts'
import { type Answer, attempt } from '#newsroom/answer.ts'
import { blockText } from '#newsroom/articles/body.ts'
import { saveNewArticle } from '#newsroom/articles/save.ts'
import type { Desk } from '#newsroom/staff/actor.ts'
import { keepPresence, leaveStory } from '#newsroom/stories/presence.ts'
import { loadWorkingCopy, saveStory } from '#newsroom/stories/save.ts'
import type { Story } from '#newsroom/stories/story.ts'
import { getWorkingCopy } from '#newsroom/stories/working-copy.ts'
import { bodyOf, makeTestPaper, NOON, type TestPaper } from '#newsroom/test-paper.ts'
import { type KeyStore, LocalCopies } from './local-copy.ts'
import { StoryEngine } from './story-engine.ts'
import type { SaveRequest, Transport } from './story-transport.ts'
import type { Clock } from './timers.ts'

/** What happens to a request on its way. `lost-answer`: the server did it and nobody heard. */
type Weather = 'fair' | 'cut' | 'lost-answer' | 'signed-out' | 'fault'

class TestClock implements Clock {
  time = NOON
  #timers: { at: number; work: () => void }[] = []
  now = () => this.time
  after = (ms: number, work: () => void) => {
    const timer = { at: this.time + ms, work }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer)
    }
  }

  async pass(ms: number): Promise<void> {
    const end = this.time + ms
    for (;;) {
      await settle()
      const [next] = this.#timers.filter((one) => one.at <= end).toSorted((one, other) => one.at - other.at)
      if (!next) break
      this.#timers = this.#timers.filter((one) => one !== next)
      this.time = Math.max(this.time, next.at)
      next.work()
    }
    this.time = end
    await settle()
  }
}

class TestStore implements KeyStore {
  readonly kept = new Map<string, string>()
  isFull = false
  getItem = (key: string) => this.kept.get(key) ?? null
  setItem = (key: string, value: string) => {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError')
    this.kept.set(key, value)
  }
  removeItem = (key: string) => void this.kept.delete(key)
  keys = () => [...this.kept.keys()]
}

let paper: TestPaper
let clock: TestClock
let id: number
let pending = 0
const openTabs = new Set<string>()

/** Until no request is under way: SQLite answers within a few turns of the loop. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = pending === 0 ? quiet + 1 : 0) {
    await new Promise((done) => setImmediate(done))
  }
}

interface Browser {
  engine: StoryEngine
  store: TestStore
  weather: Weather
  /** Requests to save that reached the server. */
  saves: SaveRequest[]
  tab: string
  desk: Desk
}

let tabs = 0

async function open(userId: string, over: { store?: TestStore; weather?: Weather } = {}): Promise<Browser> {
  const actor = { userId, name: userId, role: 'editor_in_chief', sectionIds: [], personId: null } as const
  const desk: Desk = {
    db: paper.db,
    actor: { ...actor, sectionIds: [], language: 'ar', addressHash: null },
    now: clock.time,
  }
  const { version, story, state, row } = await getWorkingCopy(paper.db.read, id)
  const browser: Omit<Browser, 'engine'> = {
    store: over.store ?? new TestStore(),
    weather: over.weather ?? 'fair',
    saves: [],
    tab: `tab-${++tabs}`,
    desk,
  }
  const engine = new StoryEngine(
    { id, userId, version, story, state, rowVersion: row.version, canEdit: true, savedAt: null },
    {
      clock,
      copies: new LocalCopies(whileOpen(browser.tab, browser.store), { userId, storyId: id }),
      tab: browser.tab,
      transport: transportOf(browser),
      isTabOpen: async (tab) => openTabs.has(tab),
    },
  )
  openTabs.add(browser.tab)
  // One object: its weather changes while the engine runs.
  const made = Object.assign(browser, { engine })
  await engine.start()
  await settle()
  return made
}

/** What is left of a browser that crashed writes nothing any more. */
function whileOpen(tab: string, store: TestStore): KeyStore {
  return {
    ...store,
    setItem: (key, value) => (openTabs.has(tab) ? store.setItem(key, value) : undefined),
    removeItem: (key) => (openTabs.has(tab) ? store.removeItem(key) : undefined),
  }
}

function transportOf(browser: Omit<Browser, 'engine'>): Transport {
  const deskNow = () => ({ ...browser.desk, now: clock.time })
  async function travel<T>(work: () => Promise<T>): Promise<Answer<T>> {
    pending += 1
    try {
      const { weather } = browser
      await new Promise((done) => setImmediate(done))
      if (weather === 'cut') throw new TypeError('Failed to fetch')
      if (weather === 'signed-out') return { ok: false, code: 'signed-out' }
      if (weather === 'fault') return { ok: false, code: 'failed' }
      const answer = await attempt(work)
      if (weather === 'lost-answer') throw new TypeError('network connection was lost')
      // What travels is JSON: no object is shared between the two ends.
      return JSON.parse(JSON.stringify(answer))
    } finally {
      pending -= 1
    }
  }
  return {
    save(request) {
      browser.saves.push(request)
      const sent: SaveRequest = JSON.parse(JSON.stringify(request))
      return travel(async () => {
        const saved = await saveStory(deskNow(), { ...sent, id })
        return saved.version === sent.version + 1 && saved.conflicts.length === 0 ? { ...saved, story: null } : saved
      })
    },
    load: () => travel(() => loadWorkingCopy(deskNow(), id)),
    beat: (request) => travel(() => keepPresence(deskNow(), { id, ...request })),
    leave: (tab) => void leaveStory(deskNow(), { id, tab }),
  }
}

/** The browser is gone without a word: nothing of it runs any more. */
function crash(browser: Browser): void {
  openTabs.delete(browser.tab)
  browser.weather = 'cut'
}

const serverStory = async () => (await getWorkingCopy(paper.db.read, id)).story
const serverTexts = async () => (await serverStory()).body.content.map(blockText)
const view = (browser: Browser) => browser.engine.view()
const textsOf = (story: Story) => story.body.content.map(blockText)
function type(browser: Browser, at: number, text: string): void {
  const { content } = view(browser).story.body
  const [block] = bodyOf(text).content
  if (block) browser.engine.set('body', { type: 'doc', content: content.with(at, block) })
}

beforeEach(async () => {
  paper = await makeTestPaper()
  clock = new TestClock()
  openTabs.clear()
  await paper.db.write(async (tx) => {
    for (const userId of ['huda', 'sara']) {
      await tx.insert(tx.tables.user).values({
        id: userId,
        name: userId,
        email: `${userId}@paper.example`,
        role: 'editor_in_chief',
        createdAt: new Date(NOON),
        updatedAt: new Date(NOON),
      })
    }
  })
  id = await paper.db.write((tx) =>
    saveNewArticle(tx, {
      format: 'news',
      state: 'draft',
      sectionId: paper.sections.news,
      headline: 'عنوان',
      body: bodyOf('أولى', 'ثانية', 'ثالثة'),
      publishedAt: null,
      credits: [],
      now: NOON,
    }),
  )
})
afterEach(async () => {
  await settle()
  await paper.close()
})

describe('one writer', () => {
  test('is saved a second after the last key, and the browser forgets', async () => {
    const huda = await open('huda')
    huda.engine.set('headline', 'ع')
    await clock.pass(900)
    huda.engine.set('headline', 'عن')
    await clock.pass(900)
    expect(huda.saves).toEqual([])
    expect(view(huda).status).toBe('unsaved')
    expect([...huda.store.kept.values()].join()).toContain('"headline":"عن"')
    await clock.pass(200)
    expect(view(huda)).toMatchObject({ status: 'saved', version: 1, conflicts: [] })
    expect((await serverStory()).headline).toBe('عن')
    expect(huda.store.kept.size).toBe(0)
  })

  test('who never stops typing is saved every five seconds', async () => {
    const huda = await open('huda')
    for (let n = 0; n < 60; n++) {
      huda.engine.set('note', `كلمة ${n}`)
      await clock.pass(250)
    }
    expect(huda.saves.length).toBeGreaterThanOrEqual(2)
    expect(huda.saves.length).toBeLessThanOrEqual(4)
  })

  test('only what changed travels, with what it said before', async () => {
    const huda = await open('huda')
    huda.engine.set('headline', 'جديد')
    await huda.engine.flush()
    expect(huda.saves).toEqual([
      { version: 0, base: { headline: 'عنوان' }, mine: { headline: 'جديد' }, isAgain: false, isOver: false },
    ])
  })

  test('what is typed and taken back is not sent', async () => {
    const huda = await open('huda')
    huda.engine.set('headline', 'عنوانx')
    huda.engine.set('headline', 'عنوان')
    await clock.pass(2_000)
    expect(huda.saves).toEqual([])
    expect(view(huda).status).toBe('saved')
    expect(huda.store.kept.size).toBe(0)
  })

  test('what is typed while a save is under way follows', async () => {
    const huda = await open('huda')
    huda.engine.set('note', 'أ')
    const done = huda.engine.flush()
    expect(view(huda).status).toBe('saving')
    huda.engine.set('note', 'أب')
    expect(await done).toBe(true)
    expect((await serverStory()).note).toBe('أب')
    expect(view(huda).bodyEpoch).toBe(0)
  })

  test('a manual save is one, even when nothing changed', async () => {
    const huda = await open('huda')
    expect(await huda.engine.flush('manual')).toBe(true)
    expect((await listRevisionRows(paper.db.read, id, 1))[0]?.kind).toBe('manual')
    expect(huda.saves).toHaveLength(1)
  })
})

describe('trouble', () => {
  test('offline: the words stay in the browser, and go when the network is back', async () => {
    const huda = await open('huda')
    huda.weather = 'cut'
    huda.engine.set('note', 'تحت الأرض')
    await clock.pass(60_000)
    expect(view(huda).status).toBe('offline')
    expect(view(huda).isKept).toBe(true)
    const tries = huda.saves.length
    expect(tries).toBeLessThan(10)
    huda.weather = 'fair'
    huda.engine.wake()
    await clock.pass(100)
    expect(view(huda).status).toBe('saved')
    expect((await serverStory()).note).toBe('تحت الأرض')
  })

  test('an answer that was lost: no conflict with oneself, no doubled paragraph', async () => {
    const huda = await open('huda')
    type(huda, 1, 'كتبت')
    huda.weather = 'lost-answer'
    await clock.pass(1_000)
    type(huda, 1, 'كتبت ثم كتبت')
    huda.weather = 'fair'
    await clock.pass(10_000)
    expect(view(huda)).toMatchObject({ status: 'saved', conflicts: [] })
    expect(await serverTexts()).toEqual(['أولى', 'كتبت ثم كتبت', 'ثالثة'])
  })

  test('a lost answer, and another went on from it', async () => {
    const [huda, sara] = [await open('huda'), await open('sara')]
    type(huda, 1, 'كتبت')
    huda.weather = 'lost-answer'
    await clock.pass(1_000)
    huda.weather = 'cut'
    await clock.pass(6_000)
    expect(textsOf(view(sara).story)[1]).toBe('كتبت')
    type(sara, 1, 'كتبت وأضافت سارة')
    await clock.pass(2_000)
    huda.weather = 'fair'
    await clock.pass(60_000)
    expect(view(huda)).toMatchObject({ status: 'saved', conflicts: [] })
    expect(textsOf(view(huda).story)[1]).toBe('كتبت وأضافت سارة')
  })

  test('a session that ended: says so, and goes on after signing in elsewhere', async () => {
    const huda = await open('huda')
    huda.weather = 'signed-out'
    huda.engine.set('note', 'بعد الجلسة')
    await clock.pass(3_000)
    expect(view(huda).status).toBe('signed-out')
    huda.engine.set('note', 'بعد الجلسة بكثير')
    huda.weather = 'fair'
    await clock.pass(6_000)
    expect(view(huda).status).toBe('saved')
    expect((await serverStory()).note).toBe('بعد الجلسة بكثير')
  })

  test('a session that ended is said before anything is typed', async () => {
    const huda = await open('huda')
    huda.weather = 'signed-out'
    await clock.pass(6_000)
    expect(view(huda).status).toBe('signed-out')
    huda.weather = 'fair'
    await clock.pass(6_000)
    expect(view(huda).status).toBe('saved')
  })

  test('a full store: says that nothing holds the words, until the server does', async () => {
    const huda = await open('huda')
    huda.weather = 'cut'
    huda.store.isFull = true
    huda.engine.set('note', 'في الهواء')
    await clock.pass(400)
    expect(view(huda).isKept).toBe(false)
    expect(huda.engine.wouldLose()).toBe(true)
    huda.weather = 'fair'
    expect(await huda.engine.flush()).toBe(true)
    expect(huda.engine.wouldLose()).toBe(false)
    expect(view(huda).isKept).toBe(true)
  })

  test('what the server refuses is named; everything else is saved', async () => {
    const huda = await open('huda')
    huda.engine.set('headline', 'م'.repeat(501))
    huda.engine.set('note', 'سليم')
    await clock.pass(20_000)
    expect(view(huda)).toMatchObject({
      status: 'refused',
      refusal: { code: 'invalid', fields: { headline: 'too-long' } },
    })
    expect((await serverStory()).note).toBe('سليم')
    expect(huda.saves).toHaveLength(2)
    expect(huda.engine.wouldLose()).toBe(false)
    huda.engine.set('headline', 'قصير')
    await clock.pass(2_000)
    expect(view(huda)).toMatchObject({ status: 'saved', refusal: null })
    expect((await serverStory()).headline).toBe('قصير')
  })

  test('a story at its end: the words stay here, and go in when it is brought back', async () => {
    const huda = await open('huda')
    await setState('spiked')
    huda.engine.set('note', 'متأخر')
    await clock.pass(6_000)
    expect(view(huda)).toMatchObject({ status: 'refused', refusal: { code: 'state' }, state: 'spiked', canEdit: false })
    expect(huda.store.kept.size).toBe(1)
    await setState('draft')
    await clock.pass(6_000)
    expect(view(huda)).toMatchObject({ state: 'draft', canEdit: true })
    expect(await huda.engine.flush()).toBe(true)
    expect((await serverStory()).note).toBe('متأخر')
  })
})

async function setState(state: string): Promise<void> {
  await paper.db.write((tx) => tx.update(tx.tables.article).set({ state }))
}

describe('after a crash', () => {
  test('the words are back and are saved by themselves', async () => {
    const huda = await open('huda', { weather: 'cut' })
    type(huda, 0, 'قبل السقوط')
    await clock.pass(300)
    crash(huda)
    const again = await open('huda', { store: huda.store })
    expect(textsOf(view(again).story)[0]).toBe('قبل السقوط')
    expect(view(again)).toMatchObject({ broughtBackAt: NOON, conflicts: [], bodyEpoch: 1 })
    await clock.pass(2_000)
    expect(await serverTexts()).toEqual(['قبل السقوط', 'ثانية', 'ثالثة'])
    expect(huda.store.kept.size).toBe(0)
  })

  test('and are said to be, when they were on their way', async () => {
    const huda = await open('huda', { weather: 'cut' })
    type(huda, 0, 'قبل السقوط')
    await clock.pass(3_000)
    crash(huda)
    const again = await open('huda', { store: huda.store })
    expect(textsOf(view(again).story)[0]).toBe('قبل السقوط')
    expect(view(again)).toMatchObject({ broughtBackAt: NOON, conflicts: [], status: 'saved' })
    expect((await serverTexts())[0]).toBe('قبل السقوط')
  })

  test('and merged when others have written meanwhile', async () => {
    const huda = await open('huda', { weather: 'cut' })
    type(huda, 0, 'لهدى')
    await clock.pass(300)
    crash(huda)
    const sara = await open('sara')
    type(sara, 0, 'لسارة')
    type(sara, 2, 'وهذه لسارة')
    await sara.engine.flush()
    const again = await open('huda', { store: huda.store })
    expect(textsOf(view(again).story)).toEqual(['لهدى', 'ثانية', 'وهذه لسارة'])
    expect(view(again).conflicts).toMatchObject([{ field: 'body', theirs: bodyOf('لسارة').content }])
    again.engine.resolve(0, 'theirs')
    await clock.pass(2_000)
    expect(await serverTexts()).toEqual(['لسارة', 'ثانية', 'وهذه لسارة'])
  })

  test('words that arrived without an answer are no conflict', async () => {
    const huda = await open('huda')
    type(huda, 0, 'وصلت')
    huda.weather = 'lost-answer'
    await clock.pass(1_100)
    type(huda, 0, 'وصلت وزادت')
    await clock.pass(300)
    crash(huda)
    const again = await open('huda', { store: huda.store })
    expect(view(again).conflicts).toEqual([])
    await clock.pass(2_000)
    expect(await serverTexts()).toEqual(['وصلت وزادت', 'ثانية', 'ثالثة'])
  })

  test('a conflict nobody has settled is still there', async () => {
    const [huda, sara] = [await open('huda'), await open('sara')]
    type(sara, 1, 'لسارة')
    await sara.engine.flush()
    type(huda, 1, 'لهدى')
    await huda.engine.flush()
    expect(view(huda).conflicts).toHaveLength(1)
    crash(huda)
    const again = await open('huda', { store: huda.store })
    expect(view(again).conflicts).toMatchObject([{ at: 1, theirs: bodyOf('لسارة').content }])
  })

  test('another tab that is open keeps its own', async () => {
    const store = new TestStore()
    const first = await open('huda', { store, weather: 'cut' })
    first.engine.set('note', 'في الأولى')
    await clock.pass(300)
    const second = await open('huda', { store })
    expect(view(second).story.note).toBe('')
  })

  test('words of another person at this browser are not shown', async () => {
    const huda = await open('huda', { weather: 'cut' })
    huda.engine.set('note', 'سر')
    await clock.pass(300)
    crash(huda)
    const sara = await open('sara', { store: huda.store })
    expect(view(sara)).toMatchObject({ story: { note: '' }, recovered: null })
  })

  test('old words, over which others have written, are offered', async () => {
    const huda = await open('huda', { weather: 'cut' })
    huda.engine.set('headline', 'قديم')
    await clock.pass(300)
    crash(huda)
    const sara = await open('sara')
    sara.engine.set('headline', 'جديد')
    await sara.engine.flush()
    clock.time += 5 * 86_400_000
    const again = await open('huda', { store: huda.store })
    expect(view(again)).toMatchObject({ story: { headline: 'جديد' }, recovered: { story: { headline: 'قديم' } } })
    again.engine.takeRecovered()
    expect(view(again)).toMatchObject({ recovered: null, story: { headline: 'قديم' }, conflicts: [{ theirs: 'جديد' }] })
  })
})

describe('two writers', () => {
  test('see each other, and each other’s words', async () => {
    const [huda, sara] = [await open('huda'), await open('sara')]
    huda.engine.setPlace('headline')
    huda.engine.set('headline', 'عنوان هدى')
    await clock.pass(11_000)
    expect(view(sara)).toMatchObject({
      story: { headline: 'عنوان هدى' },
      others: [{ userId: 'huda', name: 'huda', place: 'headline' }],
      bodyEpoch: 0,
      conflicts: [],
      status: 'saved',
    })
    huda.engine.stop()
    await clock.pass(6_000)
    expect(view(sara).others).toEqual([])
  })

  test('in two paragraphs both win, and what is typed meanwhile stays', async () => {
    const [huda, sara] = [await open('huda'), await open('sara')]
    type(huda, 0, 'هدى')
    type(sara, 2, 'سارة')
    await clock.pass(1_000)
    type(sara, 2, 'سارة وأكثر')
    await clock.pass(12_000)
    for (const browser of [huda, sara]) {
      expect(textsOf(view(browser).story)).toEqual(['هدى', 'ثانية', 'سارة وأكثر'])
      expect(view(browser).conflicts).toEqual([])
    }
  })

  test('of two headlines the one that is not chosen stays among the revisions, whoever wrote it', async () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const [huda, sara] = [await open('huda'), await open('sara')]
      sara.engine.set('headline', `لسارة، وتُختار ${choice}`)
      await sara.engine.flush()
      huda.engine.set('headline', `لهدى، وتُختار ${choice}`)
      await huda.engine.flush()
      huda.engine.resolve(0, choice)
      await huda.engine.flush()
      const [chosen, other] = choice === 'mine' ? ['لهدى', 'لسارة'] : ['لسارة', 'لهدى']
      expect((await serverStory()).headline).toContain(chosen)
      const kept = (await listRevisions()).filter((revision) => revision.kind === 'conflict')
      expect(JSON.stringify(kept)).toContain(`${other}، وتُختار ${choice}`)
    }
  })

  test('an editor that has not yet taken over the others’ words loses none of them', async () => {
    const [huda, sara] = [await open('huda'), await open('sara')]
    const old = view(huda).story.body
    type(sara, 2, 'سارة')
    await sara.engine.flush()
    await clock.pass(6_000)
    expect(view(huda).bodyEpoch).toBe(1)
    const late = (text: string) => ({ ...old, content: [...bodyOf(text).content, ...old.content.slice(1)] })
    huda.engine.set('body', late('هدى'), 0)
    huda.engine.set('body', late('هدى تكتب'), 0)
    expect(textsOf(view(huda).story)).toEqual(['هدى تكتب', 'ثانية', 'سارة'])
    expect(view(huda).conflicts).toEqual([])
  })

  test('the state that another gave the story is learned', async () => {
    const huda = await open('huda')
    await setState('in_review')
    await clock.pass(6_000)
    expect(view(huda).state).toBe('in_review')
  })
})

describe('a hundred rounds of two writers in all weathers: every word is somewhere to be seen', () => {
  test.each(Array.from({ length: 12 }, (_, seed) => seed))('seed %i', async (seed) => {
    const random = randomFrom(seed + 7)
    const words: string[] = []
    const browsers = { huda: await open('huda'), sara: await open('sara') }
    for (let round = 0; round < 100; round++) {
      const who = random(2) === 0 ? 'huda' : 'sara'
      browsers[who] = await act(browsers[who], { who, word: `${who}${round}`, words, random })
      await clock.pass(random(2_500))
    }
    const { huda, sara } = browsers
    huda.weather = 'fair'
    sara.weather = 'fair'
    await clock.pass(60_000)
    expect(await huda.engine.flush()).toBe(true)
    expect(await sara.engine.flush()).toBe(true)
    await clock.pass(12_000)
    const story = await serverStory()
    expect(view(huda).story).toEqual(story)
    expect(view(sara).story).toEqual(story)
    // On the screen of one of them, or among the revisions that are kept for good.
    const kept = (await listRevisions()).filter((revision) => revision.kind === 'conflict')
    const seen = JSON.stringify([story, view(huda).conflicts, view(sara).conflicts, kept])
    const found = new Set(seen.match(/(?:huda|sara)\d+/g))
    expect(words.filter((word) => !found.has(word))).toEqual([])
  })
})

async function listRevisions() {
  const { revision } = paper.db.read.tables
  return paper.db.read.select({ kind: revision.kind, snapshot: revision.snapshot }).from(revision)
}

const WEATHERS: Weather[] = ['fair', 'fair', 'cut', 'lost-answer', 'signed-out', 'fault']

/** One thing a person does, or that befalls them. What they wrote is added to `words`. */
async function act(
  browser: Browser,
  { who, word, words, random }: { who: string; word: string; words: string[]; random: (most: number) => number },
): Promise<Browser> {
  const { engine } = browser
  const { story } = view(browser)
  const { content } = story.body
  const at = random(content.length)
  const deed = random(8)
  if (deed === 0) browser.weather = WEATHERS[random(6)] ?? 'fair'
  else if (deed === 1 && random(4) === 0) {
    engine.keepNow()
    crash(browser)
    return open(who, { store: browser.store })
  } else {
    words.push(word)
    if (deed === 2 && story.tags.length < 25) engine.set('tags', [...story.tags, word])
    else if (deed === 3) engine.set('headline', `${story.headline} ${word}`)
    else if (deed === 4) engine.set('body', { type: 'doc', content: content.toSpliced(at, 0, ...bodyOf(word).content) })
    else type(browser, at, `${blockText(content[at] ?? { type: 'paragraph' })} ${word}`)
  }
  return browser
}

/** Small numbers below `most`, the same for the same seed. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * most)
  }
}
