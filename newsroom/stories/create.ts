import { z } from 'zod'
import { cleanLine } from '#arabic/clean.ts'
import { makeSlug } from '#arabic/slug.ts'
import { insertArticle, insertRevision } from '#db/queries/save-article.ts'
import { listSections } from '#db/queries/sections.ts'
import { SLUG_WITHOUT_LETTERS } from '../articles/save.ts'
import { InvalidError } from '../errors.ts'
import { requireCan } from '../permissions.ts'
import type { Actor, Desk } from '../staff/actor.ts'
import { applyStory } from './apply.ts'
import { recordAudit } from './audit.ts'
import { emptyStory, type Story } from './story.ts'
import { keepWorkingCopy } from './working-copy.ts'

export const newStorySchema = z.strictObject({
  sectionId: z.int().positive(),
  state: z.enum(['idea', 'draft']),
  headline: z.string().max(500).optional(),
})

/**
 * Begins a story: an idea, which belongs to nobody yet, or a draft, which its writer signs.
 * @throws InvalidError when there is no such section.
 */
export async function createStory(desk: Desk, input: z.infer<typeof newStorySchema>): Promise<{ id: number }> {
  requireCan(desk.actor, 'create')
  const { state, sectionId } = input
  const { actor, now } = desk
  const story: Story = { ...emptyStory(sectionId), headline: cleanLine(input.headline ?? '') }
  if (state === 'draft') story.credits = signatureOf(actor)
  const at = new Date(now)
  return desk.db.write(async (tx) => {
    if (!(await listSections(tx)).some((section) => section.id === sectionId)) {
      throw new InvalidError('invalid', { fields: { sectionId: 'no-section' } })
    }
    const slug = makeSlug(story.headline) || SLUG_WITHOUT_LETTERS
    const id = await insertArticle(tx, {
      format: story.format,
      state,
      sectionId,
      kicker: null,
      headline: story.headline,
      frontHeadline: null,
      standfirst: null,
      slug,
      dateline: null,
      sourceId: null,
      body: story.body,
      wordCount: 0,
      pictureCount: 0,
      firstPublishedAt: null,
      publishedAt: null,
      revisedAt: null,
      updatedAt: at,
      createdAt: at,
      breakingUntil: null,
      frontRank: null,
      isSensitive: false,
      killReason: null,
      killedAt: null,
      importKey: null,
      createdById: actor.userId,
    })
    await applyStory(tx, { id, slug, firstPublishedAt: null }, story, { publishedAt: null, now })
    await keepWorkingCopy(tx, { id, from: 0, story, isAhead: false, userId: actor.userId, now })
    await insertRevision(tx, {
      articleId: id,
      at,
      kind: 'manual',
      reason: null,
      byId: actor.userId,
      byName: actor.name,
      stateAtTime: state,
      snapshot: story,
    })
    await recordAudit(tx, desk, { action: 'create', articleId: id, toState: state })
    return { id }
  })
}

/** A writer who has no page among the paper's people yet signs with a name alone. */
function signatureOf({ personId, role, name }: Actor): Story['credits'] {
  if (personId !== null) return [{ personId, role: 'writer' }]
  return role === 'reporter' || role === 'desk_editor' ? [{ freeName: name, role: 'writer' }] : []
}
