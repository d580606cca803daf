import { database } from '#db/index.ts'
import { env } from '../../env.ts'
import { loadArticle } from '../articles/load.ts'
import type { Article } from '../articles/views.ts'
import type { Edition } from '../edition.ts'
import { NotFoundError } from '../errors.ts'
import { previewFile } from '../media/picture.ts'
import { loadEdition } from '../publication/load.ts'
import { readArticle, readDestination, readEdition } from '../read.ts'
import type { Desk } from '../staff/actor.ts'
import { loadPreview } from '../stories/preview.ts'
import { cardOf, parseCardName, type ShareCard } from './card.ts'
import { getCardFile } from './card-files.ts'

/** What an address of a card leads to. `busy`: too many are being drawn; `moved`: to what is shared of the story now. */
export type FoundCard =
  | { kind: 'file'; file: string; id: number }
  | { kind: 'moved'; path: string }
  | { kind: 'gone' | 'missing' | 'busy' }

/** As long as a cache may lag behind. */
const RECENT_MS = 1_000

/**
 * Finds the card at `/share/<name>`. Only the card that a public story has now is ever drawn: an address that says
 * otherwise leads on to it, or to the photograph the story has by now.
 */
export async function readShareCard(name: string): Promise<FoundCard> {
  const asked = parseCardName(name)
  if (!asked) return { kind: 'missing' }
  const destination = await readDestination(asked.id)
  if (destination?.kind === 'killed') return { kind: 'gone' }
  if (destination?.kind !== 'article') return { kind: 'missing' }
  const isAsked = (card: ShareCard) => card.path === `/share/${name}`
  const kept = sharedOf(await readEdition(), await readArticle(asked.id))
  // The address may be newer than what this process keeps.
  const shared = kept?.card && isAsked(kept.card) ? kept : await loadSharedOnce(asked.id)
  if (!shared) return { kind: 'missing' }
  const { card, path } = shared
  if (!card || !isAsked(card)) return path === undefined ? { kind: 'missing' } : { kind: 'moved', path }
  const file = await getCardFile(env.DATA_DIR, card)
  return file === undefined ? { kind: 'busy' } : { kind: 'file', file, id: asked.id }
}

const recent = new Map<number, ReturnType<typeof loadShared>>()

/** What the database says of a story, asked once in a while however many addresses somebody invents. */
function loadSharedOnce(id: number) {
  const known = recent.get(id)
  if (known) return known
  const loading = loadShared(id)
  recent.set(id, loading)
  setTimeout(() => recent.delete(id), RECENT_MS).unref()
  return loading
}

async function loadShared(id: number) {
  const [db, now] = [database().read, Date.now()]
  const edition = await loadEdition(db, now, env.ORIGIN)
  const article = await loadArticle(db, id, now)
  return sharedOf(edition?.view, article?.view)
}

/** What is shared of a story: its card, or the photograph it has. */
function sharedOf(edition: Edition | undefined, article: Article | undefined) {
  if (!edition || !article) return undefined
  const card = cardOf(edition, article)
  if (card) return { card, path: card.path }
  const photograph = article.lead && (previewFile(article.lead, '16x9') ?? previewFile(article.lead, 'whole'))
  return { card: null, path: photograph?.path }
}

/**
 * The file of the card that a story would have if it went out as it stands on the desk; undefined when too many are being
 * drawn.
 * @throws NotFoundError (also for a story with a photograph), ForbiddenError.
 */
export async function getCardOfDraft(desk: Desk, id: number): Promise<string | undefined> {
  const { article } = await loadPreview(desk, id)
  const edition = await loadEdition(desk.db.read, desk.now, env.ORIGIN)
  const card = edition && cardOf(edition.view, article)
  if (!card) throw new NotFoundError('picture')
  return getCardFile(env.DATA_DIR, card, 'desk')
}
