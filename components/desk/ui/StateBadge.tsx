'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { State } from '#newsroom/articles/article.ts'
import { classNames } from '../../ui/class-names.ts'
import css from './StateBadge.module.css'

/** Where a story stands, in a sign and in words: the fuller the circle, the nearer to the reader. */
export function StateBadge({ state }: { state: State }) {
  const t = useTranslations('Desk.states')
  return (
    <span className={classNames(css.badge, TONES[state] && css[TONES[state]])}>
      <StateSign state={state} />
      <span className={css.words}>{t(state)}</span>
    </span>
  )
}

/** The sign alone, an ornament. */
export function StateSign({ state }: { state: State }) {
  return (
    <svg className={css.sign} viewBox="0 0 12 12" aria-hidden="true">
      {SIGNS[state]}
    </svg>
  )
}

const TONES: Partial<Record<State, 'loud' | 'public' | 'over'>> = {
  legal_hold: 'loud',
  correcting: 'loud',
  killed: 'loud',
  published: 'public',
  unpublished: 'over',
  spiked: 'over',
}

const ring = <circle cx="6" cy="6" r="5" />
const SIGNS: Record<State, ReactNode> = {
  idea: <circle className={css.dashed} cx="6" cy="6" r="5" />,
  draft: ring,
  in_review: (
    <>
      {ring}
      <path className={css.full} d="M6 6V2.5A3.5 3.5 0 0 1 9.5 6z" />
    </>
  ),
  copy_edit: (
    <>
      {ring}
      <path className={css.full} d="M6 2.5a3.5 3.5 0 0 1 0 7z" />
    </>
  ),
  legal_hold: (
    <>
      {ring}
      <path d="M4.7 4v4M7.3 4v4" />
    </>
  ),
  approved: (
    <>
      {ring}
      <path d="M3.6 6.2l1.7 1.7 3.1-3.6" />
    </>
  ),
  scheduled: (
    <>
      {ring}
      <path d="M6 3.2V6l1.9 1.3" />
    </>
  ),
  published: <circle className={css.full} cx="6" cy="6" r="5.5" />,
  correcting: (
    <>
      {ring}
      <circle className={css.full} cx="6" cy="6" r="2.6" />
    </>
  ),
  unpublished: (
    <>
      {ring}
      <path d="M3.5 6h5" />
    </>
  ),
  killed: <path d="M2 2l8 8M10 2l-8 8" />,
  spiked: (
    <>
      {ring}
      <path d="M2.5 9.5l7-7" />
    </>
  ),
}
