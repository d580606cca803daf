import type { CopyBlock, CopyClass, CopyFinding, NotedRule } from '#arabic/copy/copy.ts'

/** The fields of a story, besides its text, that the copy desk reads. */
export const COPY_FIELDS = [
  'kicker',
  'headline',
  'standfirst',
  'lead',
  'frontHeadline',
  'seoTitle',
  'socialTitle',
  'pushText',
] as const
export type CopyField = (typeof COPY_FIELDS)[number]

/** A text as it was read once. Texts never change: what is typed makes another one. */
export interface CopyText {
  /** A number of its own. */
  key: number
  block: CopyBlock
}

/** A finding as the worker gives it: in a text, not at a place. */
export interface TextFinding extends Omit<CopyFinding, 'rule' | 'block'> {
  rule: NotedRule
  class: CopyClass
  /** Of the text. */
  key: number
}
