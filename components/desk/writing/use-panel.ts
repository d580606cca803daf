'use client'

import { useCallback, useMemo, useState } from 'react'
import type { StoryField } from '#newsroom/stories/story.ts'
import { focusField, TAB_OF, type TabId } from './panel/tabs.ts'
import { useWide } from './use-wide.ts'

export interface PanelLayout {
  /** There is room for the panel beside the column. */
  isWide: boolean
  /** In sight: unfolded beside the column, or on a sheet over it. */
  isOpen: boolean
  tab: TabId
  turnTo: (tab: TabId) => void
  /** Turns to a tab and brings it into sight. */
  open: (tab: TabId) => void
  close: () => void
  toggle: () => void
  goTo: (field: StoryField) => void
}

/** Where the facts of the story are: beside the column, folded away, or on a sheet over it. */
export function usePanel(first: TabId): PanelLayout {
  const isWide = useWide()
  const [isUnfolded, setUnfolded] = useState(true)
  const [isRaised, setRaised] = useState(false)
  const [tab, turnTo] = useState<TabId>(first)
  const show = isWide ? setUnfolded : setRaised

  const open = useCallback(
    (next: TabId) => {
      turnTo(next)
      show(true)
    },
    [show],
  )
  const close = useCallback(() => show(false), [show])
  const toggle = useCallback(() => show((isShown) => !isShown), [show])
  const goTo = useCallback(
    (field: StoryField) => {
      const home = TAB_OF[field]
      if (home) open(home)
      else if (!isWide) close()
      focusField(field, !isWide)
    },
    [isWide, open, close],
  )
  const isOpen = isWide ? isUnfolded : isRaised
  return useMemo(
    () => ({ isWide, isOpen, tab, turnTo, open, close, toggle, goTo }),
    [isWide, isOpen, tab, open, close, toggle, goTo],
  )
}
