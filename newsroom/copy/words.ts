import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import { type NotedRule, RULE_IDS, SPELLING } from '#arabic/copy/copy.ts'
import { ignoredText } from '#arabic/copy/style.ts'
import { UniqueError } from '#db/errors.ts'
import {
  type CopyWordRow,
  deleteCopyIgnore,
  deleteCopyWord,
  insertCopyIgnore,
  insertCopyWord,
  listCopyIgnores,
  listCopyWords as listRows,
} from '#db/queries/copy-words.ts'
import { ConflictError, InvalidError, NotFoundError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import type { Desk } from '../staff/actor.ts'
import { recordAudit } from '../stories/audit.ts'
import { getWorkingCopy } from '../stories/working-copy.ts'

/**
 * `name`: right as it is; `spelling`: written as `instead`; `cliche`: better left out, or `instead`; `ignored`: a rule is
 * silent on it.
 */
export const COPY_WORD_KINDS = ['name', 'spelling', 'cliche', 'ignored'] as const
export type CopyWordKind = (typeof COPY_WORD_KINDS)[number]

export interface CopyWord {
  id: number
  kind: CopyWordKind
  word: string
  ruleId: NotedRule | null
  instead: string | null
  /** Milliseconds UTC. */
  createdAt: number
}

const LONGEST = 300
const MOST_FOUND = 100_000
const NOTED_RULES: readonly NotedRule[] = [...RULE_IDS, SPELLING]
const rule = z.enum(NOTED_RULES)
export const phraseSchema = z.string().transform(cleanLine).pipe(z.string().min(1, 'required').max(LONGEST, 'too-long'))
/** What a rule found, to the letter: it may be two spaces, or a paragraph, of which the beginning is kept. */
const found = z.string().min(1, 'required').max(MOST_FOUND, 'too-long').transform(ignoredText)

export const copyWordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name'), word: phraseSchema }),
  z.strictObject({ kind: z.literal('spelling'), word: phraseSchema, instead: phraseSchema }),
  z.strictObject({ kind: z.literal('cliche'), word: phraseSchema, instead: phraseSchema.nullish() }),
  z.strictObject({ kind: z.literal('ignored'), word: found, ruleId: rule }),
])
export const copyWordIdSchema = z.strictObject({ id: z.int().positive() })
export const copyIgnoreSchema = z.strictObject({ articleId: z.int().positive(), ruleId: rule, text: found })

/** What the copy desk was told, by kind and word. @throws ForbiddenError. */
export async function listCopyWords(desk: Desk, { kind }: { kind?: CopyWordKind } = {}): Promise<CopyWord[]> {
  requireCan(desk.actor, 'manage:copy-rules')
  return (await listRows(desk.db.read, kind)).flatMap((row) => toCopyWord(row) ?? [])
}

/**
 * Tells the copy desk about a word, for every story.
 * @throws ForbiddenError; InvalidError when a spelling is to be written as it is; ConflictError 'taken' when the desk was told before.
 */
export async function addCopyWord(desk: Desk, input: z.output<typeof copyWordSchema>): Promise<{ id: number }> {
  requireCan(desk.actor, 'manage:copy-rules')
  const { kind, word } = input
  const instead = 'instead' in input ? (input.instead ?? null) : null
  const ruleId = 'ruleId' in input ? input.ruleId : ''
  if (instead === word) throw new InvalidError('invalid', { fields: { instead: 'same' } })
  try {
    return await desk.db.write(async (tx) => {
      const createdAt = new Date(desk.now)
      const made = await insertCopyWord(tx, { kind, word, ruleId, instead, createdById: desk.actor.userId, createdAt })
      await recordAudit(tx, desk, {
        action: 'add-copy-word',
        object: `copy-word:${made.id}`,
        detail: { kind, word, instead, ...(ruleId && { ruleId }) },
      })
      return made
    })
  } catch (error) {
    if (error instanceof UniqueError) throw new ConflictError('taken', error)
    throw error
  }
}

/** Takes back what the copy desk was told. @throws ForbiddenError; NotFoundError 'row'. */
export async function removeCopyWord(desk: Desk, { id }: z.output<typeof copyWordIdSchema>): Promise<null> {
  requireCan(desk.actor, 'manage:copy-rules')
  await desk.db.write(async (tx) => {
    const gone = await deleteCopyWord(tx, id)
    if (!gone) throw new NotFoundError('row')
    await recordAudit(tx, desk, { action: 'delete-copy-word', object: `copy-word:${id}`, detail: { ...gone } })
  })
  return null
}

/** Leaves one text alone in one story, wherever it stands there. @throws NotFoundError, ForbiddenError. */
export async function ignoreInStory(desk: Desk, input: z.output<typeof copyIgnoreSchema>): Promise<null> {
  await desk.db.write(async (tx) => {
    const { subject } = await getWorkingCopy(tx, input.articleId)
    requireCan(desk.actor, 'edit', subject)
    await insertCopyIgnore(tx, { ...input, createdById: desk.actor.userId, createdAt: new Date(desk.now) })
    await recordAudit(tx, desk, { action: 'ignore-copy', articleId: input.articleId, detail: { ruleId: input.ruleId } })
  })
  return null
}

/** Finds fault with it again. @throws NotFoundError, also when it was not ignored; ForbiddenError. */
export async function unignoreInStory(desk: Desk, input: z.output<typeof copyIgnoreSchema>): Promise<null> {
  await desk.db.write(async (tx) => {
    const { subject } = await getWorkingCopy(tx, input.articleId)
    requireCan(desk.actor, 'edit', subject)
    if (!(await deleteCopyIgnore(tx, input))) throw new NotFoundError('row')
    await recordAudit(tx, desk, {
      action: 'unignore-copy',
      articleId: input.articleId,
      detail: { ruleId: input.ruleId },
    })
  })
  return null
}

/** What is left alone in a story, for whoever may read it. @throws NotFoundError, ForbiddenError. */
export async function listStoryIgnored(
  desk: Desk,
  { articleId }: { articleId: number },
): Promise<{ ruleId: NotedRule; text: string }[]> {
  const { subject } = await getWorkingCopy(desk.db.read, articleId)
  requireCan(desk.actor, 'read', subject)
  return (await listCopyIgnores(desk.db.read, articleId)).flatMap(({ ruleId, text }) => {
    const known = parseRuleId(ruleId)
    return known ? [{ ruleId: known, text }] : []
  })
}

/** Undefined for a rule there is no longer. */
export function parseRuleId(text: string): NotedRule | undefined {
  return NOTED_RULES.find((id) => id === text)
}

function toCopyWord({ createdAt, ruleId, kind: text, ...row }: CopyWordRow): CopyWord | undefined {
  const kind = COPY_WORD_KINDS.find((one) => one === text)
  return kind && { ...row, kind, ruleId: parseRuleId(ruleId) ?? null, createdAt: createdAt.getTime() }
}
