import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { runApart } from '../media/apart.ts'
import { makeGate } from '../media/gate.ts'
import type { ShareCard } from './card.ts'
import type { CardJob } from './card-process.ts'

/*
 * Where cards lie in the data folder, and how one that is not there yet comes to be: drawn once, by a process of its own.
 */

const PROGRAM = 'newsroom/share/card-process.ts'
const FACES = 'newsroom/share/faces/fonts.conf'
const TIME_MS = 60_000
/** Whoever asks when so many are waiting is told to come back: nobody can make the paper draw without end. */
const MOST_WAITING = 24
const SHELVES = 256
/** Of one shelf; the oldest make room, and are drawn again when somebody asks. */
const MOST_ON_SHELF = 200

// Bundles of one server hold this module more than once; processes and cards in the making are counted over all of them.
interface Making {
  gate: ReturnType<typeof makeGate>
  cards: Map<string, Promise<string | undefined>>
}
const kept = globalThis as typeof globalThis & { cardMaking?: Making }
kept.cardMaking ??= { gate: makeGate(1), cards: new Map() }
const making = kept.cardMaking

/** Cards that everybody may see, and those of stories still on the desk: one never takes the place of the other. */
export type Rack = 'public' | 'desk'

/**
 * The file of a card, drawn now when it has to be; undefined when too many are being drawn.
 * @throws Error when it could not be drawn.
 */
export async function getCardFile(
  dataDir: string,
  card: Pick<ShareCard, 'path' | 'drawing'>,
  rack: Rack = 'public',
  mostWaiting = MOST_WAITING,
): Promise<string | undefined> {
  const file = fileOf(join(dataDir, 'cards', rack), card.path)
  if (await isThere(file)) return file
  const known = making.cards.get(file)
  if (known) return known
  if (making.cards.size >= mostWaiting) return undefined
  const made = making.gate(() => makeFile(dataDir, file, card)).finally(() => making.cards.delete(file))
  making.cards.set(file, made)
  return made
}

async function makeFile(dataDir: string, file: string, { drawing }: Pick<ShareCard, 'drawing'>): Promise<string> {
  // Another process of the paper may have been quicker.
  if (await isThere(file)) return file
  const shelf = dirname(file)
  await mkdir(shelf, { recursive: true })
  const unfinished = join(shelf, `${randomUUID()}.part`)
  try {
    await drawFile(dataDir, { drawing, file: unfinished })
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
  await clearShelf(shelf, file)
  return file
}

async function drawFile(dataDir: string, { drawing, file }: Omit<CardJob, 'portrait'>): Promise<void> {
  const portrait = drawing.portrait === null ? null : resolve(join(dataDir, drawing.portrait))
  const job: CardJob = {
    drawing,
    portrait: portrait !== null && (await isThere(portrait)) ? portrait : null,
    file: resolve(file),
  }
  const late = { ok: false, code: 'card-slow' } as const
  const answer = await runApart<null>(
    { program: PROGRAM, input: job, variables: { FONTCONFIG_FILE: resolve(FACES) } },
    { timeMs: TIME_MS, onLate: late, onBroken: late },
  )
  if (!answer.ok) throw new Error(`A share card could not be drawn: ${answer.code}`)
}

/** A card of the same story that says something else is nobody's any more; and no shelf grows without end. */
async function clearShelf(shelf: string, file: string): Promise<void> {
  const names = (await readdir(shelf)).filter((name) => name.endsWith('.jpg') && join(shelf, name) !== file)
  const story = `${storyOf(file)}-`
  const old = names.filter((name) => name.startsWith(story))
  const others = names.filter((name) => !name.startsWith(story))
  const over = others.length + 1 > MOST_ON_SHELF ? await oldest(shelf, others, others.length + 1 - MOST_ON_SHELF) : []
  for (const name of [...old, ...over]) await rm(join(shelf, name), { force: true })
}

async function oldest(shelf: string, names: string[], count: number): Promise<string[]> {
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(shelf, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  )
  return dated
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ name }) => name)
}

/** `<shelf>/<id>-<hash>.jpg` for `/share/<id>-<hash>.jpg`. */
function fileOf(rack: string, path: string): string {
  const name = basename(path)
  return join(rack, String(storyOf(name) % SHELVES), name)
}

function storyOf(file: string): number {
  return Number.parseInt(basename(file), 10)
}

async function isThere(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ?? false
}
