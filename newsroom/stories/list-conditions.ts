import { parseSearch } from '#arabic/search-query.ts'
import type { Db } from '#db/engine.ts'
import {
  allOf,
  anyOf,
  type Condition,
  hasNoPicture,
  hasTag,
  isBy,
  isCalled,
  isGivenTo,
  isInSections,
  isInStates,
  isOwn,
  isReturned,
  isWithin,
  type ListOrder,
} from '#db/queries/story-lists.ts'
import { parseArticleId, type State } from '../articles/article.ts'
import { assertUnreachable } from '../articles/body.ts'
import type { Actor } from '../staff/actor.ts'
import { dayOf, periodOf, type StoryQuery, type View } from './list-query.ts'

const PUBLIC: readonly State[] = ['published', 'correcting']
const BEGUN: readonly State[] = ['idea', 'draft']
/** On the way to readers, and worth a picture. */
const COMING: readonly State[] = ['in_review', 'copy_edit', 'approved', 'scheduled']

/** The conditions of a list for a person: what they may read, what the list is for, and what it was narrowed to. */
export function conditionsOf(db: Db, actor: Actor, query: StoryQuery, now: number): Condition[] {
  return [isReadable(db, actor), isInView(db, actor, query.view, now), ...isNarrowed(db, query)]
}

/** What a list is in order of: the time that matters in it. */
export function orderOf(view: View): ListOrder {
  if (view === 'scheduled') return 'publishAt'
  return view === 'today' ? 'published' : 'updated'
}

/** What `can(actor, 'read', story)` allows, as the database can say it: reporters read their own, all others anything. */
export function isReadable(db: Db, actor: Actor): Condition {
  return actor.role === 'reporter' ? isOwn(db, actor) : undefined
}

/** The stories of one of the desk's lists, for this person at this instant (ms UTC). */
export function isInView(db: Db, actor: Actor, view: View, now: number): Condition {
  switch (view) {
    case 'mine':
      return isOwn(db, actor)
    case 'desk':
      return actor.role === 'desk_editor' ? isInSections(db, actor.sectionIds) : undefined
    case 'waiting':
      return anyOf(isWaitingForWriter(db, actor), isWaitingForRole(db, actor))
    case 'scheduled':
      return isInStates(db, ['scheduled'])
    case 'today': {
      const { start, end } = dayOf(now)
      // A story dated ahead is not out yet.
      return allOf(isInStates(db, PUBLIC), isWithin(db, 'published', start, Math.min(end, now + 1)))
    }
    case 'all':
      return undefined
    default:
      return assertUnreachable(view)
  }
}

/** Everybody writes: what was sent back to them, and what was given to them and not yet handed on. */
function isWaitingForWriter(db: Db, actor: Actor): Condition {
  return anyOf(
    allOf(isInStates(db, ['draft']), isOwn(db, actor), isReturned(db)),
    allOf(isInStates(db, BEGUN), isGivenTo(db, actor.userId)),
  )
}

/** The states whose next move is for this role. */
function isWaitingForRole(db: Db, actor: Actor): Condition {
  switch (actor.role) {
    case 'reporter':
      return isInStates(db, [])
    case 'desk_editor':
      return allOf(isInStates(db, ['in_review', 'approved']), isInSections(db, actor.sectionIds))
    case 'copy_editor':
      return isInStates(db, ['copy_edit'])
    case 'photo_editor':
      return allOf(isInStates(db, COMING), hasNoPicture(db))
    case 'editor_in_chief':
    case 'administrator':
      return isInStates(db, ['in_review', 'approved', 'legal_hold'])
    default:
      return assertUnreachable(actor.role)
  }
}

function isNarrowed(db: Db, query: StoryQuery): Condition[] {
  const { start, end } = periodOf(query)
  return [
    query.states.length > 0 ? isInStates(db, query.states) : undefined,
    query.sectionId === null ? undefined : isInSections(db, [query.sectionId]),
    query.personId === null ? undefined : isBy(db, query.personId),
    query.tagId === null ? undefined : hasTag(db, query.tagId),
    isWithin(db, orderOf(query.view), start, end),
    isNamed(db, query.text),
  ]
}

/** Words of the headline, or the number of a story. Signs without a letter or digit narrow nothing. */
export function isNamed(db: Db, text: string): Condition {
  const { terms } = parseSearch(text)
  const id = parseArticleId(text.trim().replace(/^#/, '')) ?? null
  return terms.length > 0 || id !== null ? isCalled(db, terms, id) : undefined
}
