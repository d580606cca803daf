/** What a story is, in the newsroom's words. */
export const FORMATS = [
  'news',
  'opinion',
  'analysis',
  'interview',
  'report',
  'feature',
  'live',
  'gallery',
  'video',
  'statement',
  'obituary',
  'sponsored',
] as const
export type Format = (typeof FORMATS)[number]

/** Where a story stands in the workflow. Only `published` and `correcting` are read by the public. */
export const STATES = [
  'idea',
  'draft',
  'in_review',
  'copy_edit',
  'legal_hold',
  'approved',
  'scheduled',
  'published',
  'correcting',
  'unpublished',
  'killed',
  'spiked',
] as const
export type State = (typeof STATES)[number]

export const CREDIT_ROLES = ['writer', 'photo', 'translation', 'editing', 'video'] as const
export type CreditRole = (typeof CREDIT_ROLES)[number]

export const TAG_TYPES = ['topic', 'person', 'organisation', 'place', 'event', 'series', 'tone'] as const
export type TagType = (typeof TAG_TYPES)[number]

/** A type this version does not know is a topic. */
export function parseTagType(text: string): TagType {
  return TAG_TYPES.find((type) => type === text) ?? 'topic'
}

export const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'withdrawal'] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

export type ArticleId = number & { readonly brand?: 'ArticleId' }

/** Reads an article's number from an address. Undefined for anything that cannot be one. */
export function parseArticleId(text: string): ArticleId | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}
