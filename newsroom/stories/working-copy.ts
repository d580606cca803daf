import type { Db, Tx } from '#db/engine.ts'
import { listArticleTags, listRelatedIds } from '#db/queries/articles.ts'
import { listSections } from '#db/queries/sections.ts'
import {
  findDraft,
  findLeadUse,
  findStory,
  listStoryCredits,
  listStorySectionIds,
  putDraft,
  type StoryRow,
} from '#db/queries/stories.ts'
import { CREDIT_ROLES, type CreditRole, STATES, type State } from '../articles/article.ts'
import { bodySchema } from '../articles/body.ts'
import { parseFormat } from '../articles/cards.ts'
import { ConflictError, NotFoundError } from '../errors.ts'
import type { Subject } from '../permissions.ts'
import { parseStoredStory, type Story, storySchema } from './story.ts'

/** A story as it is being written, with what the workflow knows of it. */
export interface WorkingCopy {
  id: number
  /** Counts saves of the words; 0 when nobody has written since the story was imported or set. */
  version: number
  story: Story
  /** The words differ from what the public reads. */
  isAhead: boolean
  /** Milliseconds UTC; null when nobody has written. */
  savedAt: number | null
  savedById: string | null
  state: State
  row: StoryRow
  subject: Subject
}

/** @throws NotFoundError when there is no such story. Asks no permission: its callers do. */
export async function getWorkingCopy(db: Db, id: number): Promise<WorkingCopy> {
  const row = await findStory(db, id)
  if (!row) throw new NotFoundError('article')
  const draft = await findDraft(db, id)
  const listedIds = await listStorySectionIds(db, id)
  const credits = await listStoryCredits(db, id)
  const story = draft ? parseStoredStory(draft.content) : await readPublicStory(db, row, listedIds, credits)
  const state = parseState(row.state)
  return {
    id,
    version: draft?.version ?? 0,
    story,
    isAhead: draft?.isAhead ?? false,
    savedAt: draft?.updatedAt.getTime() ?? null,
    savedById: draft?.updatedById ?? null,
    state,
    row,
    subject: {
      state,
      sectionIds: listedIds,
      createdById: row.createdById,
      assigneeId: row.assigneeId,
      creditPersonIds: [
        ...new Set([
          ...credits.flatMap((credit) => credit.personId ?? []),
          ...story.credits.flatMap((credit) => ('personId' in credit ? credit.personId : [])),
        ]),
      ],
    },
  }
}

/** The story as its rows say it, which for a public story is what readers see. */
export async function getPublicStory(db: Db, id: number): Promise<Story> {
  const row = await findStory(db, id)
  if (!row) throw new NotFoundError('article')
  return readPublicStory(db, row, await listStorySectionIds(db, id), await listStoryCredits(db, id))
}

/**
 * Keeps new words. `from` is the version they were based on.
 * @returns the new version.
 * @throws ConflictError 'version' when somebody else has saved since.
 */
export async function keepWorkingCopy(
  tx: Tx,
  input: { id: number; from: number; story: Story; isAhead: boolean; userId: string | null; now: number },
): Promise<number> {
  const version = await putDraft(tx, {
    articleId: input.id,
    from: input.from,
    content: storySchema.parse(input.story),
    isAhead: input.isAhead,
    updatedAt: new Date(input.now),
    updatedById: input.userId,
  })
  if (version === undefined) throw new ConflictError('version')
  return version
}

/** @throws Error for a state this version does not know: the rows are wrong, not the person. */
export function parseState(text: string): State {
  const state = STATES.find((one) => one === text)
  if (!state) throw new Error(`Unknown state: ${text}`)
  return state
}

type CreditRows = Awaited<ReturnType<typeof listStoryCredits>>

async function readPublicStory(db: Db, row: StoryRow, listedIds: number[], credits: CreditRows): Promise<Story> {
  const lead = await findLeadUse(db, row.id)
  return {
    format: parseFormat(row.format),
    kicker: row.kicker ?? '',
    headline: row.headline,
    standfirst: row.standfirst ?? '',
    frontHeadline: row.frontHeadline ?? '',
    seoTitle: row.seoTitle ?? '',
    socialTitle: row.socialTitle ?? '',
    pushText: row.pushText ?? '',
    dateline: row.dateline ?? '',
    sourceName: row.sourceName ?? '',
    sectionId: row.sectionId,
    secondarySectionIds: await chosenSections(db, row.sectionId, listedIds),
    tags: (await listArticleTags(db, row.id)).map((tag) => tag.name),
    credits: credits.flatMap(toCredit),
    lead: lead ? { ...lead, caption: lead.caption ?? '' } : null,
    body: bodySchema.parse(row.body),
    relatedIds: await listRelatedIds(db, row.id),
    note: '',
    isSensitive: row.isSensitive,
    isHiddenFromNews: row.isHiddenFromNews,
    breakingUntil: row.breakingUntil?.getTime() ?? null,
    embargoUntil: row.embargoUntil?.getTime() ?? null,
  }
}

function toCredit(row: CreditRows[number]): Story['credits'] {
  const role: CreditRole = CREDIT_ROLES.find((one) => one === row.role) ?? 'writer'
  if (row.personId !== null) return [{ personId: row.personId, role }]
  return row.freeName ? [{ freeName: row.freeName, role }] : []
}

/** The listings hold the sections above a story's, too: those were never chosen. */
async function chosenSections(db: Db, primaryId: number, listedIds: number[]): Promise<number[]> {
  const parents = new Map((await listSections(db)).map((section) => [section.id, section.parentId]))
  const implied = new Set<number>([primaryId])
  for (const start of listedIds) {
    for (let id = parents.get(start); id != null && !implied.has(id); id = parents.get(id)) implied.add(id)
  }
  return listedIds.filter((id) => !implied.has(id))
}
